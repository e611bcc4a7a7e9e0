"""은닉층 하나인 이항 분류기 / A binary classifier with one hidden layer.

강의의 첫 신경망입니다. 점 (x1, x2)가 은닉층(tanh)과 출력 뉴런(시그모이드)을 지나 t = 1일 확률이
됩니다. 이 파일에서는 순전파, 오차 함수, 기울기, 학습, 그리고 결과를 그림으로 볼 격자를 만듭니다.
매개변수는 딕셔너리 params 하나에 들어 있습니다: W1 (d, m), b1 (m,), W0 (m, 1), b0 (1,). 슬라이드의
이름을 따라 출력층이 W0, b0입니다. 슬라이드는 학습이 빨라지도록 두 층의 편향에 mult(모든 x 값의
평균)를 곱합니다. 여기서는 그 수를 scale이라고 부릅니다. 슬라이드의 수식에는 mult가 없고 코드에만
있습니다. |z|가 30을 넘는 입력은 채점하지 않습니다.

The lecture's first network: a point (x1, x2) passes a hidden layer (tanh) and one output unit
(sigmoid) and becomes the probability of t = 1. In this file you write the forward pass, the loss,
its gradients, the training, and the grid that shows the result as a picture. The parameters are one
dict `params`: W1 (d, m), b1 (m,), W0 (m, 1), b0 (1,); as on the slides, W0 and b0 are the output
layer. To speed up learning the slides multiply the biases of both layers by `mult`, the mean of all
x values; here this number is called `scale`. It stands only in the slides' code, not in their
formulas. No |z| above 30 is graded.

확인 / Check: nngrade check l3_classification/classifier.py
"""

from collections.abc import Callable

import numpy as np

Params = dict[str, np.ndarray]
Function = Callable[[np.ndarray], np.ndarray]


def hidden(
    X: np.ndarray, W1: np.ndarray, b1: np.ndarray, scale: float = 1.0, activation: Function = np.tanh
) -> np.ndarray:
    """은닉층의 출력 / Output of the hidden layer: activation(X @ W1 + b1 * scale).

    모양: X (n, d), W1 (d, m), b1 (m,), 결과 Z (n, m). scale은 편향에만 곱합니다. activation은
    np.tanh처럼 배열을 받아 같은 모양을 돌려주는 함수입니다. 슬라이드는 ReLU로 바꾸어 보기도
    합니다. (슬라이드: Hidden layer의 역할, [SNE-04], 그림 3-8)

    Shapes: X (n, d), W1 (d, m), b1 (m,), result Z (n, m). `scale` multiplies the biases only.
    `activation` is a function such as np.tanh that takes an array and returns one of the same
    shape; the slides also try the ReLU. (Slides: the role of the hidden layer, [SNE-04], figure 3-8)

    예 / Example:
        hidden(np.array([[1.0, 2.0]]), np.array([[0.5], [0.0]]), np.array([0.25]), 2.0)
            -> array([[0.7615...]])   # tanh(0.5 + 0.25 * 2)
    """
    raise NotImplementedError


def region(z: np.ndarray) -> np.ndarray:
    """영역의 번호 / Number of the region in the (x1, x2) plane, by the signs of (z1, z2).

    은닉 뉴런 두 개는 평면을 네 영역으로 나눕니다. z (n, 2)의 행마다 부호를 보고 슬라이드 표 3.1의
    번호를 (n,) 정수 배열로 돌려줍니다: (+, +)는 1, (-, +)는 2, (-, -)는 3, (+, -)는 4. 첫째 부호가
    z1(열 0)입니다. tanh의 값은 정확히 1이나 -1이 아니므로 같은지가 아니라 부호를 보아야 합니다.
    0은 채점하지 않습니다. (슬라이드: 그림 3-5, 표 3.1)

    Two hidden units divide the plane into four regions. For each row of z (n, 2) return, by the
    signs, the number from the slide's table 3.1, as integers (n,): (+, +) is 1, (-, +) is 2, (-, -)
    is 3, (+, -) is 4; the first sign is that of z1 (column 0). Values of tanh are never exactly 1
    or -1, so look at signs, not at equality. Zeros are not graded. (Slides: figure 3-5, table 3.1)

    예 / Example:
        region(np.array([[0.9, 0.2], [-0.9, 0.99]]))  -> array([1, 2])
    """
    raise NotImplementedError


def predict_probability(
    X: np.ndarray, params: Params, scale: float = 1.0, activation: Function = np.tanh
) -> np.ndarray:
    """t = 1일 확률 / The probability of t = 1.

    P = sigmoid(Z @ W0 + b0 * scale), 여기서 Z는 hidden(X, W1, b1, scale, activation)입니다. 결과는
    (n, 1)입니다. 출력층은 언제나 시그모이드이고, activation은 은닉층에만 씁니다. scale은 두 층의
    편향에 모두 곱합니다. (슬라이드: [SNE-04])

    P = sigmoid(Z @ W0 + b0 * scale), where Z is hidden(X, W1, b1, scale, activation); the result is
    (n, 1). The output layer is always a sigmoid: `activation` is only for the hidden layer. `scale`
    multiplies the biases of both layers. (Slide: [SNE-04])

    예 / Example:
        params = {"W1": np.array([[1.0], [0.0]]), "b1": np.array([0.0]),
                  "W0": np.array([[2.0]]), "b0": np.array([-1.0])}
        predict_probability(np.array([[0.5, 3.0]]), params)  -> array([[0.4811...]])
    """
    raise NotImplementedError


def loss(P: np.ndarray, T: np.ndarray) -> float:
    """오차 함수 / The SUM of the binary cross-entropies: -sum(t log p + (1 - t) log(1 - p)).

    P와 T는 (n, 1), 결과는 숫자 하나입니다. log는 자연로그이고, 슬라이드의 reduce_sum처럼 평균이
    아니라 합입니다. 슬라이드의 식을 그대로 옮기면 P가 정확히 0이나 1일 때 log 0 때문에 nan이나
    무한대가 됩니다. 여기서는 P = 0과 P = 1에서도 경고 없이 유한한 값이 나와야 합니다: 맞은 쪽이면
    표본마다 거의 0(1e-5 이하), 틀린 쪽이면 5보다 큰 값입니다. 0.01 <= P <= 0.99에서는 식과 같은
    값이어야 합니다. (슬라이드: [SNE-05])

    P and T are (n, 1), the result is one number. log is the natural logarithm, and it is the sum,
    as the slide's reduce_sum, not the mean. Copied literally, the slide's formula gives nan or
    infinity where P is exactly 0 or 1, because of log 0. Here P = 0 and P = 1 must give finite
    values without a warning: nearly 0 (at most 1e-5) for a sample on the right side, more than 5
    for one on the wrong side. For 0.01 <= P <= 0.99 the value must be that of the formula.
    (Slide: [SNE-05])

    예 / Example:
        loss(np.array([[0.5], [0.9]]), np.array([[1.0], [0.0]]))  -> 2.9957...
    """
    raise NotImplementedError


def accuracy(P: np.ndarray, T: np.ndarray) -> float:
    """정답률 / The share of samples on the right side of 0.5.

    P와 T는 (n, 1)입니다. t = 1이면 P > 0.5, t = 0이면 P < 0.5일 때 정답입니다. 0과 1 사이의 비율
    하나를 돌려줍니다(퍼센트가 아닙니다). P가 정확히 0.5인 경우는 채점하지 않습니다. 슬라이드의
    0.953846은 65개 가운데 62개입니다. (슬라이드: [SNE-05])

    P and T are (n, 1). A sample is right when P > 0.5 for t = 1 and P < 0.5 for t = 0. Return the
    share as one number between 0 and 1, not a percentage. P of exactly 0.5 is not graded. The
    slide's 0.953846 is 62 of 65. (Slide: [SNE-05])

    예 / Example:
        accuracy(np.array([[0.9], [0.2], [0.6]]), np.array([[1.0], [0.0], [0.0]]))  -> 0.6666...
    """
    raise NotImplementedError


def gradients(X: np.ndarray, T: np.ndarray, params: Params, scale: float = 1.0) -> Params:
    """오차의 기울기 / Gradients of the summed loss with respect to W1, b1, W0 and b0.

    은닉층이 tanh인 신경망에서 loss(predict_probability(X, params, scale), T)를 각 매개변수로 미분한
    값을 params와 같은 키와 모양의 딕셔너리로 돌려줍니다. 오차가 합이므로 기울기도 표본에 대한
    합입니다. scale은 편향에 곱해져 있으므로 편향의 기울기에도 나타납니다. 슬라이드에는 이 식이
    없습니다: TensorFlow의 minimize가 대신 계산합니다. 출력층에서는 시그모이드와 교차 엔트로피가
    만나 오차 신호가 간단해집니다. tanh'(a) = 1 - tanh(a)^2입니다. (슬라이드: [SNE-05]의 train_step)

    The derivatives of loss(predict_probability(X, params, scale), T) for the network with a tanh
    hidden layer, as a dict with the keys and shapes of params. The loss is a sum, so the gradients
    are sums over the samples as well. `scale` multiplies the biases, so it appears in the biases'
    gradients. The slides do not have these formulas: TensorFlow's minimize works them out. At the
    output, sigmoid and cross-entropy together give a simple error signal; tanh'(a) = 1 - tanh(a)^2.
    (Slide: train_step in [SNE-05])

    예 / Example (W0가 0이면 W1의 기울기도 0 / with W0 = 0 the gradient of W1 is 0, too):
        params = {"W1": np.array([[1.0], [0.0]]), "b1": np.array([0.0]),
                  "W0": np.array([[0.0]]), "b0": np.array([0.0])}
        gradients(np.array([[0.5, 3.0]]), np.array([[1.0]]), params)["W0"]  -> array([[-0.2310...]])
    """
    raise NotImplementedError


def train(
    X: np.ndarray, T: np.ndarray, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> tuple[Params, np.ndarray]:
    """경사 하강법 / Plain gradient descent from the given parameters.

    steps번 되풀이합니다: 지금의 매개변수로 gradients를 모두 구한 다음, 네 매개변수에서 한꺼번에
    learning_rate * 기울기를 뺍니다. (params, losses)를 돌려줍니다. losses는 한 번 고칠 때마다 고친
    다음의 loss를 적은 것으로 길이가 steps입니다(리스트나 배열). steps는 0일 수 있습니다. 받은
    params의 배열을 바꾸지 말고 새로 만드세요. 슬라이드의 제목은 1000회 반복이라고 하지만 코드는
    range(10000)이고, 출력은 1000번째에서 끝납니다. 학습률은 0.001입니다.
    (슬라이드: [SNE-05], [SNE-06], Parameter optimization)

    Does the following `steps` times: find all gradients at the present parameters, then subtract
    learning_rate * gradient from all four at once. Returns (params, losses); losses holds the loss
    after each update and has the length `steps` (list or array); steps may be 0. Do not change the
    arrays in the given params; make new ones. The slide's heading says 1000 repetitions, its code
    range(10000), and its printout ends at step 1000. Its learning rate is 0.001.
    (Slides: [SNE-05], [SNE-06], Parameter optimization)

    예 / Example:
        params, losses = train(X, T, params, 0.001, 1000, scale=X.mean())
    """
    raise NotImplementedError


def probability_grid(predict: Function, low: float, high: float, n: int) -> np.ndarray:
    """확률의 격자 / The predicted probability on a square grid of n x n points.

    x1과 x2가 각각 low에서 high까지 양 끝을 포함하여 같은 간격의 값 n개를 가질 때, 모든 격자점에서
    predict를 계산해 (n, n) 배열로 돌려줍니다. 행이 x2(행 0이 low), 열이 x1입니다. imshow에
    origin="lower"로 그리면 바로 보이는 순서입니다. predict는 점들의 배열 (n*n, 2)를 받아 (n*n, 1)을
    돌려주는 함수이고, 꼭 한 번만 부르세요. 슬라이드는 low = 0, high = 30, n = 100입니다.
    (슬라이드: [SNE-08])

    x1 and x2 each take n evenly spaced values from low to high, both ends included. Return predict
    at all grid points as an array (n, n): the row is x2 (row 0 is low), the column is x1, which is
    the order for imshow with origin="lower". `predict` is a function that takes the points (n*n, 2)
    and returns (n*n, 1); call it exactly once. The slide has low = 0, high = 30, n = 100.
    (Slide: [SNE-08])

    예 / Example (predict가 x1 + 10 * x2일 때 / with x1 + 10 * x2 for predict):
        probability_grid(predict, 0.0, 2.0, 3)
            -> array([[ 0.,  1.,  2.], [10., 11., 12.], [20., 21., 22.]])
    """
    raise NotImplementedError
