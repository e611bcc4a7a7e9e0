"""소프트맥스와 Adam / Softmax for many classes, and the Adam optimizer.

필기 숫자처럼 클래스가 k개이면 출력층에 뉴런을 k개 두고 소프트맥스로 확률을 만듭니다. 은닉층은
ReLU입니다. 이 파일에서는 소프트맥스, 오차 함수, 예측, 기울기, 그리고 슬라이드가 이름만 쓰는 Adam
한 걸음을 만듭니다. 매개변수: W1 (d, m), b1 (m,), W0 (m, k), b0 (k,). 표적 T는 원-핫(one-hot) (n, k)
입니다. 슬라이드는 d = 784, m = 1024, k = 10입니다.

With k classes, as for handwritten digits, the output layer has k units, and the softmax turns them
into probabilities; the hidden layer is a ReLU. In this file you write the softmax, the loss, the
prediction, the gradients, and one step of Adam, of which the slide gives only the name. Parameters:
W1 (d, m), b1 (m,), W0 (m, k), b0 (k,). The targets T are one-hot, (n, k). On the slides d = 784,
m = 1024 and k = 10.

확인 / Check: nngrade check l3_classification/softmax.py
"""

from typing import Any

import numpy as np

Params = dict[str, np.ndarray]


def softmax(F: np.ndarray) -> np.ndarray:
    """소프트맥스 / Softmax of every row: P_k = e^(f_k) / sum over k' of e^(f_k').

    F (n, k)의 행마다 따로 계산하여 (n, k)를 돌려줍니다. 행의 합은 1입니다. 식을 그대로 옮기면
    f = 10000에서 e^10000이 넘칩니다(overflow). 마지막 점수를 받으려면 |f| = 10000에서도 경고 없이
    계산해야 합니다. 한 행의 모든 값에 같은 수를 더해도 결과가 같다는 점을 이용하세요.
    (슬라이드: 3.2.1 다항 분류기의 P_k)

    Works on each row of F (n, k) by itself and returns (n, k); every row sums to 1. Copied
    literally, the formula overflows at f = 10000. For the last point it must work at |f| = 10000
    without a warning: use that adding the same number to all values of a row changes nothing.
    (Slide: P_k in 3.2.1)

    예 / Example:
        softmax(np.array([[0.0, np.log(3.0)], [5.0, 5.0]]))  -> array([[0.25, 0.75], [0.5, 0.5]])
    """
    raise NotImplementedError


def cross_entropy(P: np.ndarray, T: np.ndarray) -> float:
    """교차 엔트로피 / The SUM over all rows of -sum over k of t_k log p_k.

    P와 T는 (n, k), T는 원-핫입니다. 숫자 하나를 돌려줍니다. log는 자연로그, 슬라이드의
    reduce_sum처럼 평균이 아니라 합입니다. 슬라이드의 식은 p = 0에서 0 * log 0 = nan이 됩니다.
    여기서는 p가 정확히 0이나 1이어도 경고 없이 유한해야 합니다: 정답의 p가 1인 행은 거의 0(1e-5
    이하), 정답의 p가 0인 행은 5보다 큰 값입니다. 0.01 <= p <= 0.99에서는 식과 같은 값이어야 합니다.
    (슬라이드: [MSL-04])

    P and T are (n, k), T is one-hot; the result is one number. log is the natural logarithm, and it
    is the sum, as the slide's reduce_sum, not the mean. The slide's formula gives 0 * log 0 = nan at
    p = 0. Here p of exactly 0 or 1 must give a finite value without a warning: nearly 0 (at most
    1e-5) for a row whose right class has p = 1, more than 5 where it has p = 0. For
    0.01 <= p <= 0.99 the value must be that of the formula. (Slide: [MSL-04])

    예 / Example:
        cross_entropy(np.array([[0.2, 0.8], [0.5, 0.5]]), np.array([[0.0, 1.0], [1.0, 0.0]]))
            -> 0.9162...
    """
    raise NotImplementedError


def predict(X: np.ndarray, params: Params) -> np.ndarray:
    """클래스마다의 확률 / Class probabilities: softmax(relu(X @ W1 + b1) @ W0 + b0).

    X (n, d)를 받아 (n, k) 확률을 돌려줍니다. 은닉층은 ReLU, 출력층은 소프트맥스입니다. 강의의 첫
    분류기와 달리 편향에 scale을 곱하지 않습니다. (슬라이드: [MSL-03], 그림 3-9)

    Takes X (n, d) and returns the probabilities (n, k): a ReLU hidden layer, a softmax output. Unlike
    the lecture's first classifier, the biases are not multiplied by anything.
    (Slides: [MSL-03], figure 3-9)

    예 / Example:
        params = {"W1": np.array([[1.0]]), "b1": np.array([-1.0]),
                  "W0": np.array([[0.0, 2.0]]), "b0": np.array([0.0, 0.0])}
        predict(np.array([[1.5], [-4.0]]), params)  -> array([[0.2689..., 0.7310...], [0.5, 0.5]])
    """
    raise NotImplementedError


def gradients(X: np.ndarray, T: np.ndarray, params: Params) -> Params:
    """오차의 기울기 / Gradients of the summed cross-entropy with respect to all parameters.

    cross_entropy(predict(X, params), T)를 W1, b1, W0, b0로 미분한 값을 params와 같은 키와 모양의
    딕셔너리로 돌려줍니다. 표본에 대한 합입니다. 소프트맥스와 교차 엔트로피를 함께 미분하면 출력층의
    오차 신호가 간단해집니다. ReLU의 기울기는 가중합이 양수이면 1, 음수이면 0입니다(정확히 0은
    채점하지 않습니다). 슬라이드에서는 TensorFlow가 대신 계산합니다. (슬라이드: [MSL-04]의 train_step)

    The derivatives of cross_entropy(predict(X, params), T) with respect to W1, b1, W0 and b0, as a
    dict with the keys and shapes of params; they are sums over the samples. Softmax and
    cross-entropy together give a simple error signal at the output. The derivative of the ReLU is 1
    where the weighted sum is positive and 0 where it is negative (exactly 0 is not graded). On the
    slide TensorFlow works this out. (Slide: train_step in [MSL-04])

    예 / Example:
        params = {"W1": np.array([[1.0]]), "b1": np.array([0.0]),
                  "W0": np.array([[0.0, 0.0]]), "b0": np.array([0.0, 0.0])}
        gradients(np.array([[2.0]]), np.array([[0.0, 1.0]]), params)["W0"]  -> array([[ 1., -1.]])
    """
    raise NotImplementedError


def adam_step(
    params: Params,
    grads: Params,
    state: Any,
    learning_rate: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
) -> tuple[Params, Any]:
    """Adam 한 걸음 / One step of the Adam optimizer.

    걸음 t = 1, 2, 3, ...마다, 매개변수의 원소마다 계산합니다.
        m = beta1 * m + (1 - beta1) * g          (기울기의 이동 평균, 처음에는 0)
        v = beta2 * v + (1 - beta2) * g^2        (기울기 제곱의 이동 평균, 처음에는 0)
        m_hat = m / (1 - beta1^t),  v_hat = v / (1 - beta2^t)
        새 값 = 값 - learning_rate * m_hat / (sqrt(v_hat) + epsilon)
    (params, state)를 돌려줍니다. 돌려줄 params는 받은 것과 같은 키와 모양의 새 딕셔너리이고, 받은
    params와 grads는 바꾸지 않습니다. state에는 m, v, t를 원하는 꼴로 담으세요. 첫 걸음에는 state로
    None이 오고, 그다음에는 앞 걸음이 돌려준 state가 그대로 옵니다. state는 그 자리에서 바꾸어도
    됩니다. 전역 변수에 담으면 안 됩니다. 슬라이드는 AdamOptimizer()라는 이름만 쓰고 식은 없습니다.
    기본값은 그 함수의 기본값과 같습니다. 다만 TensorFlow 1은 epsilon을 조금 다른 자리에 더합니다.
    여기서는 위의 식(원래 논문의 식)을 씁니다. (슬라이드: [MSL-04])

    At step t = 1, 2, 3, ..., for every element of the parameters:
        m = beta1 * m + (1 - beta1) * g          (moving average of the gradient, 0 at first)
        v = beta2 * v + (1 - beta2) * g^2        (moving average of its square, 0 at first)
        m_hat = m / (1 - beta1^t),  v_hat = v / (1 - beta2^t)
        new value = value - learning_rate * m_hat / (sqrt(v_hat) + epsilon)
    Returns (params, state). The returned params are a new dict with the same keys and shapes; the
    given params and grads stay as they are. Keep m, v and t in state, in any form you like: it is
    None at the first step, and what the step before returned at every later one. It may be changed
    in place; nothing may be kept in global variables. The slide only names AdamOptimizer(), without
    formulas; the defaults here are that function's. TensorFlow 1 adds epsilon at a slightly
    different place; here the formula above counts, that of the original paper. (Slide: [MSL-04])

    예 / Example (첫 걸음은 부호만큼 / the first step goes by the sign):
        params, state = adam_step({"b0": np.array([1.0])}, {"b0": np.array([20.0])}, None)
        params["b0"]  -> array([0.999])
    """
    raise NotImplementedError
