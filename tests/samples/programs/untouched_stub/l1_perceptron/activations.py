"""활성화 함수 / Activation functions.

뉴런은 입력의 가중합 z를 활성화 함수에 넣어 출력을 만듭니다. 이 파일에서는 강의 "Neural Network"의
활성화 함수 슬라이드에 나오는 함수들과 퍼셉트론의 계단 함수를 만듭니다. 따로 말이 없으면 z는
숫자 하나이거나 어떤 모양의 배열이고, 함수는 원소마다 계산하여 z와 같은 모양을 돌려줍니다.
정수 배열을 받아도 결과의 소수 부분이 잘리면 안 됩니다. 받은 배열은 바꾸지 마세요.

A neuron passes its weighted sum z through an activation function. In this file you write the ones
on the activation slides of the lecture "Neural Network", and the perceptron's step function.
Unless it says otherwise, z is one number or an array of any shape; the function works on each
element and returns the shape of z. An integer array must not lose the digits after the point.
Leave the array that you were given as it is.

확인 / Check: nngrade check l1_perceptron/activations.py
"""

import numpy as np


def step(z: np.ndarray | float) -> np.ndarray | float:
    """계단 함수 / Step function: 1 where z > 0, else 0.

    퍼셉트론(TLU)의 활성화 함수입니다. z가 0보다 클 때만 1이고, 정확히 0일 때와 음수일 때는
    0입니다. 슬라이드는 0에서의 값을 말하지 않습니다. 이 강좌에서는 z = 0이면 켜지지 않는 것으로
    약속합니다. 결과는 정수여도 실수여도 됩니다. (슬라이드: 퍼셉트론(Perceptron))

    The activation of the perceptron (threshold logic unit). It is 1 only above 0; at exactly 0 and
    below it is 0. The slide does not say what happens at 0: in this course the unit does not fire
    there. The result may be integers or floats. (Slide: Perceptron)

    예 / Example:
        step(np.array([-2.0, 0.0, 0.3]))  -> array([0., 0., 1.])
    """
    raise NotImplementedError


def sigmoid(z: np.ndarray | float) -> np.ndarray | float:
    """시그모이드 / Sigmoid: 1 / (1 + e^-z), between 0 and 1.

    원소마다 1 / (1 + e^-z)를 계산합니다. 슬라이드의 식을 그대로 옮기면 z = -10000에서 e^10000을
    계산하다가 넘칩니다(overflow 경고). 마지막 점수를 받으려면 |z| = 10000에서도 경고 없이
    0 또는 1이 나와야 합니다. e의 지수가 0 이하이면 절대 넘치지 않습니다. (슬라이드: Sigmoid)

    Computes 1 / (1 + e^-z) for each element. Copied literally from the slide, the formula tries to
    compute e^10000 at z = -10000 and overflows with a warning. For the last point the result must
    be 0 or 1 at |z| = 10000, without a warning. Powers of e with an exponent of at most 0 never
    overflow. (Slide: Sigmoid)

    예 / Example:
        sigmoid(0.0)   -> 0.5
        sigmoid(1.16)  -> 0.7613...
    """
    raise NotImplementedError


def tanh(z: np.ndarray | float) -> np.ndarray | float:
    """쌍곡탄젠트 / Hyperbolic tangent, between -1 and 1.

    원소마다 (e^z - e^-z) / (e^z + e^-z)를 계산합니다. 지수 함수로 직접 만들어도 되고 NumPy의
    함수를 써도 됩니다. |z| = 10000에서도 경고 없이 -1 또는 1이 나와야 마지막 점수를 받습니다.
    식을 그대로 쓰면 무한대 나누기 무한대, 곧 nan이 됩니다. (슬라이드: tanh)

    Computes (e^z - e^-z) / (e^z + e^-z) for each element. Build it from exponentials or use
    NumPy's. For the last point it must be -1 or 1 at |z| = 10000, without a warning; the formula
    taken literally gives infinity over infinity there, which is nan. (Slide: tanh)

    예 / Example:
        tanh(np.array([0.0, 1.0]))  -> array([0.    , 0.7615...])
    """
    raise NotImplementedError


def relu(z: np.ndarray | float) -> np.ndarray | float:
    """ReLU / Rectified linear unit: max(0, z).

    원소마다 0과 z 가운데 큰 값을 돌려줍니다. 음수는 0이 되고 양수는 그대로입니다.
    배열 전체에서 가장 큰 값 하나를 구하는 것이 아닙니다. (슬라이드: ReLU)

    Returns, for each element, the larger of 0 and z: negative numbers become 0, positive ones stay.
    It is not the one largest value of the array. (Slide: ReLU)

    예 / Example:
        relu(np.array([-2.0, 0.0, 3.5]))  -> array([0. , 0. , 3.5])
    """
    raise NotImplementedError


def leaky_relu(z: np.ndarray | float, slope: float = 0.1) -> np.ndarray | float:
    """Leaky ReLU / max(slope * z, z) for 0 <= slope < 1.

    양수는 그대로 두고 음수에는 작은 기울기 slope를 곱합니다. 슬라이드의 식은 max(0.1x, x)이므로
    기본값은 0.1입니다. 호출할 때 다른 값을 줄 수도 있습니다. slope = 0이면 ReLU와 같습니다.
    (슬라이드: Leaky ReLU)

    Leaves positive numbers alone and multiplies negative ones by the small number slope. The slide
    has max(0.1x, x), so the default is 0.1; a caller may give another value. With slope = 0 it is
    the ReLU. (Slide: Leaky ReLU)

    예 / Example:
        leaky_relu(np.array([-2.0, 3.0]))       -> array([-0.2,  3. ])
        leaky_relu(np.array([-2.0, 3.0]), 0.5)  -> array([-1.,  3.])
    """
    raise NotImplementedError


def elu(z: np.ndarray | float, alpha: float = 1.0) -> np.ndarray | float:
    """ELU / z for z >= 0, alpha * (e^z - 1) for z < 0.

    0 이상이면 z를 그대로, 음수이면 alpha * (e^z - 1)을 돌려줍니다. 마지막 점수를 받으려면
    z = 10000이 섞여 있어도 경고가 없어야 합니다. np.where는 두 쪽을 모두 계산한 다음에 고르기
    때문에, 쓰지 않을 쪽의 e^10000도 넘칠 수 있습니다. (슬라이드: ELU)

    Returns z where it is 0 or more and alpha * (e^z - 1) where it is negative. For the last point
    there must be no warning even if z = 10000 is among the values: np.where computes both sides
    before it chooses, so the e^10000 of the side that is not used may overflow. (Slide: ELU)

    예 / Example:
        elu(np.array([-1.0, 2.0]))       -> array([-0.6321...,  2.    ])
        elu(np.array([-1.0, 2.0]), 0.5)  -> array([-0.3160...,  2.    ])
    """
    raise NotImplementedError


def maxout(
    x: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> np.ndarray:
    """Maxout / The larger of two affine maps, element by element.

    두 일차식 x W1 + b1과 x W2 + b2를 계산하고, 같은 자리끼리 비교하여 큰 값을 돌려줍니다.
    모양: x (n, d), W1과 W2 (d, m), b1과 b2 (m,), 결과 (n, m). 슬라이드는 표본 하나를 열벡터로
    보고 w^T x로 썼습니다. 여기서는 표본이 행이므로 x가 왼쪽에 옵니다. (슬라이드: Maxout)

    Computes the two affine maps x W1 + b1 and x W2 + b2, compares them place by place and returns
    the larger values. Shapes: x (n, d), W1 and W2 (d, m), b1 and b2 (m,), result (n, m). The slide
    writes w^T x for one sample as a column; here samples are rows, so x stands on the left.
    (Slide: Maxout)

    예 / Example:
        maxout(np.array([[1.0, 2.0]]), np.array([[1.0], [0.0]]), np.array([0.0]),
               np.array([[0.0], [1.0]]), np.array([0.5]))  -> array([[2.5]])
    """
    raise NotImplementedError
