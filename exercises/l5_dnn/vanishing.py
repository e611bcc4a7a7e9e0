"""기울기 소실 / The vanishing gradient.

역전파는 층을 하나 거슬러 올라갈 때마다 활성화 함수의 미분을 곱합니다. 시그모이드의 미분은 0.25를
넘지 않으므로 앞쪽 층의 기울기는 금방 0에 가까워집니다. 여기서 그것을 직접 재어 봅니다.

Each step back through a layer multiplies the gradient by the derivative of the activation. For the
sigmoid that is at most 0.25, so the gradients of the first layers soon come close to 0. Here you
measure it.

확인 / Check: nngrade check l5_dnn/vanishing.py
"""

from collections.abc import Callable

import numpy as np


def sigmoid_gradient(z: np.ndarray | float) -> np.ndarray | float:
    """시그모이드의 미분 / Derivative of the sigmoid at z, at most 0.25.

    s = 1 / (1 + e^-z)일 때 원소마다 s (1 - s)를 계산합니다. z는 시그모이드를 거치기 전의 값입니다.
    z는 숫자 하나이거나 어떤 모양의 배열이고, 결과는 z와 같은 모양입니다. 슬라이드의 말대로 값은
    0과 0.25 사이이고, z = 0에서 가장 큽니다. (슬라이드: Sigmoid 함수의 문제점)

    With s = 1 / (1 + e^-z), computes s (1 - s) for each element. z is the value before it has gone
    through the sigmoid. z is one number or an array of any shape, and the result has that shape. As
    the slide says, the values lie between 0 and 0.25; the largest is at z = 0.
    (Slide: the problem of the sigmoid function)

    예 / Example:
        sigmoid_gradient(0.0)                    -> 0.25
        sigmoid_gradient(np.array([-2.0, 4.0]))  -> array([0.1049..., 0.0176...])
    """
    raise NotImplementedError


def layer_gradient_norms(
    X: np.ndarray,
    weights: list[np.ndarray],
    activation: Callable[[np.ndarray], np.ndarray],
    activation_gradient: Callable[[np.ndarray], np.ndarray],
) -> np.ndarray:
    """층마다 기울기의 크기 / Size of dL/dW for every layer, first layer first.

    편향이 없는 신경망입니다. A_0 = X, Z_l = A_(l-1) W_l, A_l = activation(Z_l)이고, weights의 모든 층에
    (마지막 층에도) activation을 씌웁니다. L은 마지막 층의 출력을 모두 더하여 표본 수 n으로 나눈
    값입니다. 층마다 dL/dW_l을 역전파로 구하고 그 프로베니우스 노름(원소를 제곱하여 더한 것의 제곱근)을
    첫 층부터 차례로, (층의 수,) 모양으로 돌려줍니다. activation과 activation_gradient는 둘 다 활성화
    이전의 값 Z를 받습니다. 시그모이드로 층을 늘려 가면 앞쪽 값들이 사라지고, ReLU와 He 초기화에서는
    그렇지 않습니다. (슬라이드: DNN 학습 시 문제 1, Sigmoid 함수의 문제점)

    A network without biases: A_0 = X, Z_l = A_(l-1) W_l, A_l = activation(Z_l) for every matrix in
    `weights`, the last one included. L is the sum of all outputs of the last layer, divided by the
    number n of samples. Find dL/dW_l of every layer by back-propagation and return the Frobenius
    norms (the square root of the sum of the squared elements), first layer first, as (number of
    layers,). Both callables take the value before the activation, Z. With sigmoid layers the first
    entries vanish as the network gets deeper; with the ReLU and He's initial weights they do not.
    (Slides: problem 1 of training a DNN; the problem of the sigmoid function)

    예 / Example (한 층 / one layer, activation z^2: L = (1*3)^2, dL/dW = 2*3*1):
        layer_gradient_norms(np.array([[1.0]]), [np.array([[3.0]])], np.square, lambda z: 2 * z)
            -> array([6.])
    """
    raise NotImplementedError
