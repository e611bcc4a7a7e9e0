"""오차 역전파 / Back-propagation in a 2-2-1 sigmoid network.

입력 2개, 은닉 뉴런 2개, 출력 뉴런 1개인 신경망을 경사 하강법으로 학습시킵니다. 매개변수는 사전
params이고, 키는 W1 (2, 2), b1 (2,), W2 (2, 1), b2 (1,)입니다. 표본은 행이고 가중치는 (들어오는 수,
나가는 수)입니다: X는 (n, 2), 정답 Y는 (n, 1)입니다. 슬라이드는 순서만 보여 주고 "다음 시간에
계속"으로 끝나므로, 여기서 그 뒤를 완성합니다.

You train a network of two inputs, two hidden neurons and one output neuron by gradient descent. The
parameters are a dict `params` with the keys W1 (2, 2), b1 (2,), W2 (2, 1), b2 (1,). Samples are rows
and weights are (number in, number out): X is (n, 2), the targets Y are (n, 1). The slide shows the
order of things only and ends with "to be continued"; this file completes it.

확인 / Check: nngrade check l2_logistic/backprop.py
"""

import numpy as np

Params = dict[str, np.ndarray]


def forward(X: np.ndarray, params: Params) -> tuple[np.ndarray, np.ndarray]:
    """순전파 / The outputs of both layers: (A1, A2).

    은닉층의 출력 A1은 sigmoid(X @ W1 + b1)로 (n, 2), 출력층의 출력 A2는 sigmoid(A1 @ W2 + b2)로
    (n, 1)입니다. 두 배열을 튜플로 돌려줍니다. (슬라이드: 다층 퍼셉트론, n1, n2, Y(out)의 식)

    The hidden layer's output A1 = sigmoid(X @ W1 + b1) is (n, 2), the output layer's
    A2 = sigmoid(A1 @ W2 + b2) is (n, 1). Return the two as a tuple.
    (Slide: multilayer perceptron, the formulas for n1, n2 and Y(out))

    예 / Example (모든 매개변수가 0일 때 / with all parameters 0):
        forward(np.array([[1.0, 2.0]]), params)  -> (array([[0.5, 0.5]]), array([[0.5]]))
    """
    raise NotImplementedError


def loss(A2: np.ndarray, Y: np.ndarray) -> float:
    """손실 / Half the mean squared error: the sum of (A2 - Y)^2 divided by 2n.

    출력 A2와 정답 Y는 (n, 1)이고 n은 표본의 수입니다. 결과는 숫자 하나입니다. 2로 나누는 것은
    미분했을 때 2가 없어지게 하려는 것입니다. 슬라이드는 오차의 식을 쓰지 않고 실제 값과 비교한다고만
    합니다. (슬라이드: 오차 역전파, (3) 결과를 실제 값과 비교)

    The outputs A2 and the targets Y are (n, 1), and n is the number of samples. The result is one
    number. The 2 in the denominator is there to cancel when one differentiates. The slide gives no
    formula for the error, it only says to compare with the real values.
    (Slide: back-propagation, (3) compare the result with the real values)

    예 / Example:
        loss(np.array([[0.5], [1.0]]), np.array([[0.0], [0.0]]))  -> 0.3125
    """
    raise NotImplementedError


def backward(X: np.ndarray, Y: np.ndarray, params: Params) -> Params:
    """역전파 / The gradients of the loss, a dict like params.

    순전파를 하고 나서, 출력에서 입력 쪽으로 연쇄 법칙을 씁니다. 먼저 출력층의 가중합에 대한 손실의
    미분(n, 1), 다음에 W2를 거슬러 온 은닉층의 가중합에 대한 미분(n, 2)을 구합니다. 시그모이드의 출력이
    A이면 그 미분은 A * (1 - A)입니다. 어떤 연결의 가중치에 대한 미분은 그 연결로 들어온 값 곱하기 그
    연결이 끝나는 뉴런의 미분을 모든 표본에 대해 더한 것이고, 편향에는 들어온 값이 1입니다. 위의 loss의
    미분이므로 1/n이 들어갑니다. 키와 모양이 params와 같은 사전을 돌려줍니다.
    (슬라이드: 8장) 오차 역전파)

    After the forward pass apply the chain rule from the output towards the input: first the loss's
    derivative by the output layer's weighted sums (n, 1), then, back through W2, by the hidden layer's
    (n, 2). Where A is the output of a sigmoid, its derivative is A * (1 - A). The derivative by the
    weight of a connection is what came in along it times the derivative of the neuron where it ends,
    summed over all samples; for a bias what came in is 1. It is the derivative of `loss` above, so
    there is a 1/n in it. Return a dict with the keys and shapes of params.
    (Slide: chapter 8, back-propagation)

    예 / Example (모든 매개변수가 0일 때 / with all parameters 0):
        backward(np.array([[1.0, 2.0]]), np.array([[1.0]]), params)["b2"]  -> array([-0.125])
    """
    raise NotImplementedError


def update(params: Params, grads: Params, learning_rate: float) -> Params:
    """매개변수 갱신 / One step of gradient descent: a new dict.

    모든 키에 대해 매개변수에서 학습률 곱하기 기울기를 뺀 새 사전을 돌려줍니다. params와 그 안의 배열은
    바뀌지 않아야 합니다. 사전을 복사해도 안의 배열은 함께 쓰인다는 점에 주의하세요. 슬라이드의 식
    W(t+1) = W(t) - ∂오차/∂W에는 학습률이 빠져 있습니다. (슬라이드: 오차 역전파, 새 가중치)

    Return a new dict in which every parameter has been reduced by the learning rate times its
    gradient. params and the arrays in it must stay as they are; mind that a copy of a dict shares its
    arrays. The slide's formula W(t+1) = W(t) - ∂error/∂W lacks the learning rate.
    (Slide: back-propagation, the new weight)

    예 / Example:
        update({"b2": np.array([1.0])}, {"b2": np.array([0.5])}, 0.2)  -> {"b2": array([0.9])}
    """
    raise NotImplementedError


def train(
    X: np.ndarray,
    Y: np.ndarray,
    params: Params,
    learning_rate: float,
    steps: int,
) -> tuple[Params, np.ndarray]:
    """학습 / Gradient descent from params: (params, losses).

    steps번 되풀이합니다: 지금의 매개변수에서 모든 기울기를 구하고, 모든 매개변수를 한꺼번에 갱신하고,
    갱신한 뒤의 손실을 적어 둡니다. losses는 (steps,) 배열이나 리스트이고 steps가 0이면 비어 있습니다.
    받은 params는 바뀌지 않아야 합니다. 슬라이드의 그림에서는 출력층의 가중치를 먼저 고치고 은닉층을
    나중에 고치는데, 은닉층의 기울기는 고치기 전의 W2로 구해야 합니다.
    (슬라이드: 오차 역전파, (1)~(5)의 순서도)

    Repeat `steps` times: compute all gradients at the present parameters, update all parameters at
    once, and note the loss after the update. losses is an array or list (steps,), empty when steps is
    0. The given params must stay as they are. In the slide's chart the weights of the output layer are
    corrected first and those of the hidden layer afterwards; the hidden layer's gradients must be
    computed with W2 as it was before. (Slide: back-propagation, the chart (1) to (5))

    예 / Example:
        new, losses = train(X, Y, params, 0.5, 100)   # len(losses) == 100
    """
    raise NotImplementedError
