"""뉴런과 은닉층 하나 / A neuron, and a network with one hidden layer.

표본은 행입니다: X는 (n, d), 가중치 행렬은 (들어오는 수, 나가는 수), 편향은 (나가는 수,)입니다.
슬라이드는 표본 하나의 성분으로 Σ_i w_i x_i라고 쓰는데, 여러 표본이 행으로 있으면 행렬곱 하나가 됩니다.

Samples are rows: X is (n, d), a weight matrix is (number in, number out), a bias is (number out,).
The slides write the sum over i of w_i x_i for the components of one sample; with samples in rows it
becomes one matrix product.

확인 / Check: nngrade check l4_digits/neuron.py
"""

import numpy as np


def perceptron(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray | float:
    """시그모이드 뉴런 / A unit with the sigmoid: sigma(sum_i w_i x_i + b).

    입력의 가중합에 편향 b를 더하고 시그모이드 1 / (1 + e^-z)를 씌웁니다. x가 (d,)이면 숫자 하나를,
    (n, d)이면 행마다 하나씩 (n,)을 돌려줍니다. w는 (d,)입니다. 슬라이드는 시그모이드를
    1/(1 + e^z)라고 썼는데 부호가 빠진 오자입니다. 그 함수는 내려가는 곡선입니다.
    (슬라이드: Perceptron)

    Adds the bias b to the weighted sum of the inputs and applies the sigmoid 1 / (1 + e^-z). For x
    of shape (d,) the result is one number, for (n, d) one for each row, (n,). w is (d,). The slide
    prints 1/(1 + e^z) for the sigmoid; a sign is missing there, that curve falls.
    (Slide: Perceptron)

    예 / Example:
        perceptron(np.array([1.0, 2.0]), np.array([0.5, -0.25]), 1.0)  -> 0.7310...
    """
    raise NotImplementedError


def sigmoid_derivative(z: np.ndarray | float) -> np.ndarray | float:
    """시그모이드의 미분 / Derivative of the sigmoid: s (1 - s) with s = sigma(z).

    원소마다 계산합니다. z는 숫자 하나이거나 어떤 모양의 배열이고, 결과는 z와 같은 모양입니다.
    슬라이드에는 σ(z)/(1 - σ(z))라고 쓰여 있는데 오자입니다. 나누기가 아니라 곱하기입니다
    (σ/(1 - σ)는 e^z이고, 한없이 커집니다). 마지막 점수를 받으려면 |z| = 10000에서도 경고 없이 0이
    나와야 합니다. (슬라이드: Perceptron)

    Computed for each element: z is one number or an array of any shape, and the result has that
    shape. The slide prints sigma(z)/(1 - sigma(z)), a misprint: it is a product, not a quotient
    (sigma/(1 - sigma) is e^z, which grows without bound). For the last point the result must be 0
    at |z| = 10000, without a warning. (Slide: Perceptron)

    예 / Example:
        sigmoid_derivative(0.0)                    -> 0.25
        sigmoid_derivative(np.array([-1.0, 3.0]))  -> array([0.1966..., 0.0451...])
    """
    raise NotImplementedError


def one_hidden_forward(
    X: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> np.ndarray:
    """은닉층이 하나인 신경망 / Network with one hidden layer, sigmoid in both layers.

    은닉층 sigmoid(X W1 + b1)을 구하고, 그것으로 출력 sigmoid(H W2 + b2)를 구합니다. 출력만
    돌려줍니다. 모양: X (n, d), W1 (d, h), b1 (h,), W2 (h, k), b2 (k,), 결과 (n, k). 슬라이드의 식에는
    편향이 없습니다. 여기서는 두 층에 다 있습니다. (슬라이드: Neural Network with 1 Hidden Layer)

    Computes the hidden layer sigmoid(X W1 + b1) and from it the output sigmoid(H W2 + b2); only the
    output is returned. Shapes: X (n, d), W1 (d, h), b1 (h,), W2 (h, k), b2 (k,), result (n, k). The
    slide's formula has no biases; here both layers have them.
    (Slide: Neural Network with 1 Hidden Layer)

    예 / Example:
        one_hidden_forward(X, W1, b1, W2, b2)  (모두 0이면 / all weights zero)  -> 0.5 everywhere
    """
    raise NotImplementedError


def squared_error(P: np.ndarray, T: np.ndarray) -> float:
    """제곱 오차 / Sum of the squared differences over all samples and outputs.

    출력 P와 목표 T는 모양이 같습니다((n, k)). 차이를 제곱하여 모두 더한 숫자 하나를 돌려줍니다.
    슬라이드의 비용은 평균이 아니라 합이고 앞에 1/2도 없습니다.
    (슬라이드: How do neural networks adapt themselves?)

    The outputs P and the targets T have one shape, (n, k). Square the differences and add them all
    up: one number. The slide's cost is a sum, not a mean, and has no 1/2 in front.
    (Slide: How do neural networks adapt themselves?)

    예 / Example:
        squared_error(np.array([[1.0, 0.5]]), np.array([[0.0, 1.0]]))  -> 1.25
    """
    raise NotImplementedError


def gradient_step(
    X: np.ndarray,
    T: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
    learning_rate: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """역전파 한 걸음 / One step of back-propagation on the squared error.

    one_hidden_forward의 출력과 T 사이의 squared_error(합)를 네 배열로 미분하고, 저마다
    learning_rate * 기울기를 뺀 새 배열을 (W1, b1, W2, b2) 순서로 돌려줍니다. 네 기울기는 모두 갱신하기
    전의 가중치에서 구합니다. 모양: X (n, d), T (n, k), 나머지는 one_hidden_forward와 같습니다. 받은
    배열은 바꾸지 마세요. (슬라이드: Gradient-descent heuristic, back-propagation learning)

    Differentiates squared_error (the sum) between the output of one_hidden_forward and T with
    respect to the four arrays, subtracts learning_rate * gradient from each, and returns the new
    arrays in the order (W1, b1, W2, b2). All four gradients belong to the weights before the
    update. Shapes: X (n, d), T (n, k), the others as in one_hidden_forward. Leave the given arrays
    as they are. (Slide: gradient-descent heuristic, back-propagation learning)

    예 / Example:
        W1, b1, W2, b2 = gradient_step(X, T, W1, b1, W2, b2, 0.1)
    """
    raise NotImplementedError
