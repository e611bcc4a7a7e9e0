"""XOR 학습 / Training a network on XOR.

강의의 TensorFlow 1 코드(placeholder, Session)는 이제 실행되지 않습니다. 같은 것을 NumPy로 만듭니다:
입력 2개, 시그모이드 은닉 뉴런 2개, 시그모이드 출력 1개인 신경망을 전체 데이터(full batch)로
경사하강법으로 학습합니다. 표본은 행이고, params는 배열 네 개가 든 dict입니다.

    params["W1"] (2, 2)    params["b1"] (2,)    params["W2"] (2, 1)    params["b2"] (1,)

The lecture's TensorFlow 1 code (placeholders, a Session) no longer runs. You build the same with
NumPy: a network of two inputs, two sigmoid hidden units and one sigmoid output, trained by
gradient descent on all samples at once (full batch). Samples are rows; params is a dict of the
four arrays above.

확인 / Check: nngrade check l5_dnn/xor_training.py
"""

import numpy as np


def init_params(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """처음 값 / Starting weights and biases: standard normal numbers.

    W1 (2, 2), b1 (2,), W2 (2, 1), b2 (1,)를 모두 표준정규분포(평균 0, 표준편차 1)에서 뽑아 dict로
    돌려줍니다. 강의처럼 편향도 뽑습니다. 난수는 받은 rng에서만 뽑으세요. 그래야 같은 시드에서 같은
    값이 나옵니다. 뽑는 순서는 자유입니다. (슬라이드: 모델 구축 3/6, tf.random_normal)

    Draws W1 (2, 2), b1 (2,), W2 (2, 1) and b2 (1,) from the standard normal distribution (mean 0,
    standard deviation 1) and returns them as a dict; the biases are drawn as well, as in the
    lecture. Draw from the rng that you are given and from nothing else, so that the same seed gives
    the same values. The order of the draws is free. (Slide: building the graph 3/6)

    예 / Example:
        init_params(np.random.default_rng(7))["b1"].shape  -> (2,)
    """
    raise NotImplementedError


def forward(X: np.ndarray, params: dict[str, np.ndarray]) -> np.ndarray:
    """순전파 / The network's probabilities: sigmoid(sigmoid(X W1 + b1) W2 + b2).

    두 층 모두 시그모이드입니다. X는 (n, 2), 결과는 (n, 1)입니다. 은닉층의 출력이 다음 층의 입력이
    됩니다. (슬라이드: 전체 코드 2/3, L1과 pred)

    Both layers are sigmoid layers. X is (n, 2), the result (n, 1). The output of the hidden layer
    is the input of the next one. (Slide: complete code 2/3, L1 and pred)

    예 / Example:
        forward(X, {W1, b1, W2, b2 모두 0 / all zero})  -> 0.5 in every row
    """
    raise NotImplementedError


def cost(P: np.ndarray, Y: np.ndarray) -> float:
    """비용 / Mean binary cross-entropy: -mean(Y log P + (1 - Y) log(1 - P)).

    P와 Y는 (n, 1), 결과는 숫자 하나입니다. log는 자연로그입니다. P가 정확히 0이나 1이면 log(0)이
    생깁니다. 강의의 코드는 여기서 nan이나 inf가 됩니다. 경고 없이 유한한 값이 나와야 하고, 맞힌
    표본의 비용은 0.00001 이하, 틀린 표본의 비용은 5보다 커야 합니다. 그 밖의 확률에서는 비용이 식의
    값과 백만분의 1 안에서 같아야 합니다. (슬라이드: 모델 구축 5/6, cost/loss function)

    P and Y are (n, 1), the result is one number; log is the natural logarithm. Where P is exactly 0
    or 1 a log(0) turns up, and the lecture's code gives nan or infinity. Yours must stay finite
    there, without a warning: at most 0.00001 for a sample that is right, above 5 for one that is
    wrong. For other probabilities the cost is that of the formula, to within a millionth of it.
    (Slide: building the graph 5/6, cost/loss function)

    예 / Example:
        cost(np.array([[0.8], [0.4]]), np.array([[1.0], [0.0]]))  -> 0.3669...
    """
    raise NotImplementedError


def gradients(X: np.ndarray, Y: np.ndarray, params: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """기울기 / Gradients of the mean cost with respect to every parameter.

    cost(forward(X, params), Y)를 params의 원소 하나하나로 미분한 값을, 키와 모양이 params와 같은
    dict로 돌려줍니다. TensorFlow는 이것을 optimizer.minimize 안에서 자동으로 합니다. 출력층에서는
    교차 엔트로피의 미분과 시그모이드의 미분이 곱해지면서 간단해집니다. X는 (n, 2), Y는 (n, 1)입니다.
    비용이 평균이므로 기울기도 n으로 나눈 값입니다. (슬라이드: 모델 구축 5/6, minimize)

    Returns the derivatives of cost(forward(X, params), Y) with respect to each element of params,
    as a dict with the same keys and shapes. TensorFlow does this inside optimizer.minimize. At the
    output the derivatives of the cross-entropy and of the sigmoid multiply to something simple.
    X is (n, 2), Y (n, 1). The cost is a mean, so the gradients are divided by n as well.
    (Slide: building the graph 5/6, minimize)

    예 / Example:
        gradients(X, Y, params)["W2"].shape  -> (2, 1)
    """
    raise NotImplementedError


def train(
    X: np.ndarray,
    Y: np.ndarray,
    params: dict[str, np.ndarray],
    learning_rate: float = 0.1,
    steps: int = 10000,
) -> tuple[dict[str, np.ndarray], list[float]]:
    """학습 / Full-batch gradient descent: (params, costs).

    받은 params에서 시작하여 steps번, 매번 모든 표본으로 기울기를 구하고 모든 배열에서
    learning_rate * 기울기를 뺍니다. costs는 매번 갱신한 다음의 비용이므로 길이가 steps입니다(리스트나
    배열). 강의의 코드도 op_train을 한 번 실행한 다음에 cost를 출력합니다. steps = 0이면 params의 값은
    그대로이고 costs는 비어 있습니다. 받은 params는 dict도 그 안의 배열도 바꾸지 마세요.
    (슬라이드: 모델 실행 1/3에서 3/3, 10000번 뒤의 비용 0.0138)

    Starts from the given params and, `steps` times, takes the gradients over all samples and
    subtracts learning_rate * gradient from every array. costs holds the cost after each update, so
    its length is `steps` (a list or an array); the lecture's code, too, prints the cost after it
    has run op_train. With steps = 0 the values of params are unchanged and costs is empty. Leave
    the given params as they are, the dict and its arrays. (Slides: running the model 1/3 to 3/3,
    cost 0.0138 after 10000 steps)

    예 / Example:
        new_params, costs = train(X, Y, params, 0.1, 3)
        len(costs)  -> 3
    """
    raise NotImplementedError


def predict(P: np.ndarray) -> np.ndarray:
    """예측 / Class 1.0 where P > 0.5, else 0.0.

    확률 P를 원소마다 0 또는 1로 바꿉니다. P는 어떤 모양이어도 되고 결과도 같은 모양입니다. 강의의
    코드가 pred > 0.5이므로 정확히 0.5이면 0입니다. (슬라이드: 모델 구축 6/6, predicted)

    Turns each probability into 0 or 1. P may have any shape, and the result has that shape. The
    lecture's code says pred > 0.5, so exactly 0.5 becomes 0. (Slide: building the graph 6/6,
    predicted)

    예 / Example:
        predict(np.array([[0.2], [0.9]]))  -> array([[0.], [1.]])
    """
    raise NotImplementedError


def accuracy(P: np.ndarray, Y: np.ndarray) -> float:
    """정확도 / Share of samples whose predicted class equals Y.

    확률 P (n, 1)을 predict처럼 0 또는 1로 바꾸어 Y (n, 1)과 비교하고, 같은 것의 비율을 0과 1 사이의
    숫자로 돌려줍니다. (슬라이드: 모델 구축 6/6, accuracy)

    Turns the probabilities P (n, 1) into classes as predict does, compares them with Y (n, 1), and
    returns the share that agrees, a number between 0 and 1. (Slide: building the graph 6/6,
    accuracy)

    예 / Example:
        accuracy(np.array([[0.2], [0.9], [0.6]]), np.array([[0.0], [1.0], [0.0]]))  -> 0.6666...
    """
    raise NotImplementedError


def train_tensorflow(
    X: np.ndarray,
    Y: np.ndarray,
    seed: int,
    learning_rate: float = 0.1,
    steps: int = 10000,
) -> np.ndarray:
    """텐서플로로 / The same network with TensorFlow 2; returns its probabilities for X.

    같은 신경망(입력 2, 시그모이드 은닉 뉴런 2, 시그모이드 출력 1)을 텐서플로 2로 만듭니다. tf.GradientTape로
    써도 되고 케라스로 써도 됩니다. 처음 가중치는 seed로 정해지는 난수입니다. 같은 seed는 같은 결과를, 다른
    seed는 다른 결과를 줍니다. 분포는 자유이지만 모두 0이면 안 됩니다. 학습은 train과 같습니다. 평균 이진
    교차 엔트로피, 걸음마다 모든 표본(full batch), 모든 가중치와 편향에서 learning_rate * 기울기를 steps번
    뺍니다. X는 (n, 2), Y는 (n, 1)이고, 결과는 학습한 다음의 확률 (n, 1) NumPy 배열입니다. steps = 0이면
    처음 가중치의 확률입니다. 1000걸음에 15초쯤 걸릴 수 있으므로 채점할 때는 많아야 70걸음입니다. tf.function을
    쓰면 빨라집니다. 슬라이드의 placeholder, Session, optimizer.minimize(cost)는 텐서플로 1의 것이라 지금은
    없습니다. tensorflow는 이 함수 안에서 import하세요. 파일 맨 위에서 하면 NumPy 과제까지 느려지고,
    텐서플로가 없는 컴퓨터에서는 실행되지 않습니다. (슬라이드: 전체 코드 1/3에서 3/3)

    Build the same network (two inputs, two sigmoid hidden units, one sigmoid output) with
    TensorFlow 2, by tf.GradientTape or with Keras. The starting weights are random numbers that
    seed decides: the same seed gives the same result, another one another. Their distribution is
    free, but they must not all be 0. The training is that of train: the mean binary cross-entropy,
    all samples in each step (full batch), learning_rate * gradient subtracted from all weights and
    biases, `steps` times. X is (n, 2), Y (n, 1); the result is the NumPy array (n, 1) of the
    probabilities after the training, with steps = 0 those of the starting weights. 1000 steps can
    take 15 s, so at most 70 are asked for when it is checked; tf.function makes them faster. The
    slide's placeholder, Session and optimizer.minimize(cost) are TensorFlow 1 and gone. Import
    tensorflow inside this function: at the top of the file it would slow down the NumPy tasks too,
    and keep them from running where there is no TensorFlow. (Slides: complete code 1/3 to 3/3)

    예 / Example:
        train_tensorflow(X, Y, 7, 3.0, 1000).shape  -> (4, 1)
    """
    raise NotImplementedError
