"""은닉층 두 개 / Two hidden layers.

네 사분면의 데이터(data.py의 quadrant_data)는 XOR처럼 놓여 있어서 직선 하나로는 나눌 수 없습니다.
강의는 은닉층을 하나 더 넣습니다: tanh, tanh, 시그모이드. 첫 은닉층이 평면을 영역으로 나누면 둘째
은닉층과 출력층이 그 영역들로 XOR을 풉니다. 매개변수: W1 (d, m1), b1 (m1,), W2 (m1, m2), b2 (m2,),
W0 (m2, 1), b0 (1,). 슬라이드는 d = m1 = m2 = 2입니다. 데이터의 평균이 0에 가까우므로 여기에는
scale이 없습니다. |z|가 30을 넘는 입력은 채점하지 않습니다.

The data of the four quadrants (quadrant_data in data.py) lie like XOR: no straight line separates
them. The lecture adds a second hidden layer: tanh, tanh, sigmoid. The first hidden layer divides
the plane into regions, and the second one and the output solve the XOR of these regions.
Parameters: W1 (d, m1), b1 (m1,), W2 (m1, m2), b2 (m2,), W0 (m2, 1), b0 (1,); on the slides
d = m1 = m2 = 2. The mean of these data is about 0, so there is no `scale` here. No |z| above 30 is
graded.

확인 / Check: nngrade check l3_classification/deep.py
"""

import numpy as np

Params = dict[str, np.ndarray]


def predict_probability(X: np.ndarray, params: Params) -> np.ndarray:
    """t = 1일 확률 / The probability of t = 1: tanh, tanh, sigmoid.

    Z1 = tanh(X @ W1 + b1), Z2 = tanh(Z1 @ W2 + b2), P = sigmoid(Z2 @ W0 + b0). X (n, d)를 받아
    P (n, 1)을 돌려줍니다. (슬라이드: [DNE-04], 그림 3-17)

    Z1 = tanh(X @ W1 + b1), Z2 = tanh(Z1 @ W2 + b2), P = sigmoid(Z2 @ W0 + b0). Takes X (n, d) and
    returns P (n, 1). (Slides: [DNE-04], figure 3-17)

    예 / Example:
        params = {"W1": np.array([[1.0], [0.0]]), "b1": np.array([0.0]), "W2": np.array([[2.0]]),
                  "b2": np.array([0.5]), "W0": np.array([[1.0]]), "b0": np.array([0.0])}
        predict_probability(np.array([[0.5, 3.0]]), params)  -> array([[0.7089...]])
    """
    raise NotImplementedError


def gradients(X: np.ndarray, T: np.ndarray, params: Params) -> Params:
    """오차의 기울기 / Gradients of the summed binary cross-entropy.

    predict_probability(X, params)의 교차 엔트로피의 합 -sum(t log p + (1 - t) log(1 - p))을 여섯
    매개변수로 미분한 값을 params와 같은 키와 모양의 딕셔너리로 돌려줍니다. 오차 신호는 출력에서
    시작해 층을 하나씩 거슬러 올라가고, 층마다 그 층의 가중치와 tanh의 도함수를 지납니다.
    (슬라이드: [DNE-04]; 계산은 TensorFlow가 합니다)

    The derivatives of the summed cross-entropy -sum(t log p + (1 - t) log(1 - p)) of
    predict_probability(X, params) with respect to the six parameters, as a dict with the keys and
    shapes of params. The error signal starts at the output and goes back layer by layer, through
    each layer's weights and the derivative of its tanh. (Slide: [DNE-04]; TensorFlow computes it)

    예 / Example:
        set(gradients(X, T, params))  -> {"W1", "b1", "W2", "b2", "W0", "b0"}
    """
    raise NotImplementedError


def train(X: np.ndarray, T: np.ndarray, params: Params, learning_rate: float, steps: int) -> tuple[Params, np.ndarray]:
    """경사 하강법 / Plain gradient descent from the given parameters.

    steps번: 지금의 매개변수로 기울기를 모두 구한 다음, 여섯 매개변수에서 한꺼번에
    learning_rate * 기울기를 뺍니다. (params, losses)를 돌려줍니다. losses는 고친 다음의 교차
    엔트로피의 합으로 길이가 steps입니다(리스트나 배열). steps는 0일 수 있습니다. 받은 params는 바꾸지
    마세요. (슬라이드: [DNE-04], 그림 3-24, 3-25)

    `steps` times: find all gradients at the present parameters, then subtract
    learning_rate * gradient from all six at once. Returns (params, losses); losses holds the summed
    cross-entropy after each update and has the length `steps` (list or array); steps may be 0.
    Leave the given params as they are. (Slides: [DNE-04], figures 3-24 and 3-25)

    예 / Example:
        params, losses = train(X, T, params, 0.001, 2000)
    """
    raise NotImplementedError


def solve_quadrants(rng: np.random.Generator) -> Params:
    """네 사분면 풀기 / Parameters that classify the four quadrants.

    quadrant_data의 데이터를 분류하는 params를 찾아 돌려줍니다. 새로 만든 quadrant_data 여러 벌에서
    predict_probability의 정답률(0.5의 옳은 쪽에 있는 비율)의 평균이 0.86 이상이어야 합니다.
    덩어리가 서로 겹치므로 가장 좋은 분류기도 0.906입니다. 방법은 자유입니다. m1과 m2도 자유입니다.
    보통은 rng로 데이터와 처음 값을 뽑아 train으로 학습합니다. 그림 3-24처럼 극솟값에 빠져 0.7
    근처에서 멈출 때가 많으니(이때는 더 학습해도 소용없습니다), 정답률을 확인해 모자라면 새 처음 값으로
    다시 시작하세요. 호출 한 번에 15초까지 걸려도 되지만 1초면 충분합니다. data.py를 다 썼다면
    from data import quadrant_data로 가져올 수 있습니다. (슬라이드: 3.3, 그림 3-24)

    Finds and returns params that classify the data of quadrant_data: over several fresh sets of
    quadrant_data the mean accuracy of predict_probability (the share on the right side of 0.5) must
    be at least 0.86. The blocks overlap, so even the best possible classifier reaches only 0.906.
    Any way of finding them will do, and any m1 and m2. The usual way is to draw data and starting
    values with rng and to use train. As in figure 3-24 the descent often ends in a local minimum
    near 0.7, where training longer does not help: look at the accuracy, and start again with new
    values when it is too low. A call may take 15 seconds; one is plenty. When your data.py is done,
    `from data import quadrant_data` brings it here. (Slides: 3.3, figure 3-24)

    예 / Example:
        params = solve_quadrants(np.random.default_rng(1))   # params["W1"].shape[0] -> 2
    """
    raise NotImplementedError
