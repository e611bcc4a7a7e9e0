"""순전파 / Feed-forward computation.

다층 퍼셉트론의 크기를 세고, 층 하나와 층 여러 개를 계산하고, 슬라이드의 3계층 예제를 따라갑니다.
앞의 세 함수는 표본이 행이고 가중치가 (들어오는 수, 나가는 수)인 이 강좌의 규칙을 따르고,
마지막 signal_flow만 슬라이드처럼 열벡터를 씁니다.

You count the parameters of a multilayer perceptron, compute one layer and then several, and follow
the slide's three-layer example. The first three functions keep to the rule of this course, samples
are rows and weights are (number in, number out); only signal_flow uses columns, as its slide does.

확인 / Check: nngrade check l1_perceptron/forward.py
"""

from collections.abc import Callable

import numpy as np


def count_parameters(layer_sizes: list[int]) -> int:
    """매개변수의 수 / Number of weights and biases of a dense network.

    layer_sizes는 입력층부터 출력층까지 뉴런의 수입니다. 이웃한 두 층은 모두 연결되어 있고
    (연결마다 가중치 하나), 입력층이 아닌 뉴런마다 편향이 하나 있습니다. 전체 수를 정수로
    돌려줍니다. 층이 하나뿐이면 연결이 없으므로 0입니다. 슬라이드의 그림에서 편향 뉴런은 입력층과
    은닉층에 그려져 있지만, 그 연결은 다음 층의 뉴런마다 하나씩입니다.
    (슬라이드: 신경망의 크기를 측정하는 척도; 26개와 41개)

    layer_sizes are the numbers of neurons from the input layer to the output layer. Neighbouring
    layers are fully connected (a weight for each connection), and each neuron outside the input
    layer has one bias. Return the total, an integer. A single layer has no connections: 0. The
    slide draws the bias neurons in the input and hidden layers, but each has one connection to
    every neuron of the next layer. (Slide: measuring the size of a network; 26 and 41)

    예 / Example:
        count_parameters([3, 4, 2])           -> 26
        count_parameters([784, 300, 100, 10]) -> 266610
    """
    raise NotImplementedError


def dense(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """층 하나의 가중합 / One dense layer without activation: X @ W + b.

    모양: X (n, d), W (d, m), b (m,), 결과 (n, m). b는 모든 행에 더합니다. 슬라이드는 Wx + b로
    썼는데 표본 하나가 열벡터일 때의 식입니다. 표본이 행이면 X가 왼쪽에 옵니다.
    (슬라이드: Single Layer, Multiple Layers)

    Shapes: X (n, d), W (d, m), b (m,), result (n, m); b is added to every row. The slide writes
    Wx + b, for one sample as a column; with samples in rows X stands on the left.
    (Slide: Single Layer, Multiple Layers)

    예 / Example:
        dense(np.array([[1.0, 2.0]]), np.array([[1.0, 0.0, 3.0], [0.0, 1.0, 1.0]]),
              np.array([10.0, 20.0, 30.0]))  -> array([[11., 22., 35.]])
    """
    raise NotImplementedError


def forward(
    X: np.ndarray,
    weights: list[np.ndarray],
    biases: list[np.ndarray],
    activation: Callable[[np.ndarray], np.ndarray],
) -> np.ndarray:
    """순전파 / Forward pass through all layers.

    층마다 가중합을 구하고 activation을 씌워 다음 층에 넘깁니다. 마지막 층에도 activation을
    씌웁니다. 마지막 층의 출력만 돌려줍니다. weights와 biases는 길이가 같은 리스트이고, k번째 층은
    weights[k] (들어오는 수, 나가는 수)와 biases[k] (나가는 수,)입니다. X는 (n, d), 결과는
    (n, 마지막 층의 뉴런 수)입니다. activation은 np.tanh처럼 배열을 받아 같은 모양을 돌려주는
    함수입니다. 슬라이드는 W1을 [4 x 3], 곧 (나가는 수, 들어오는 수)로 씁니다. 여기의 W는 그것을
    전치한 것입니다. (슬라이드: feed-forward computation)

    Every layer takes the weighted sum, applies `activation` and hands the result to the next layer.
    The last layer applies `activation` too. Return only the last layer's output. `weights` and
    `biases` are lists of one length; layer k has weights[k] (number in, number out) and biases[k]
    (number out,). X is (n, d), the result (n, neurons of the last layer). `activation` is a
    function such as np.tanh that takes an array and returns one of the same shape. The slide
    writes W1 as [4 x 3], that is (number out, number in); the W here is its transpose.
    (Slide: feed-forward computation)

    예 / Example:
        forward(np.array([[1.0, 2.0]]), [np.array([[0.5], [0.25]])], [np.array([-1.0])], np.tanh)
            -> array([[0.]])
    """
    raise NotImplementedError


def signal_flow(
    inputs: np.ndarray,
    W_input_hidden: np.ndarray,
    W_hidden_output: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """3계층 신경망의 신호 / The slide's three-layer example, step by step.

    슬라이드처럼 열벡터로 계산하고 편향은 없습니다. 차례로: 은닉층의 가중합
    X_hidden = W_input_hidden @ inputs, 그 시그모이드 O_hidden, 출력층의 가중합
    X_output = W_hidden_output @ O_hidden, 그 시그모이드 O_output. 네 값을
    (X_hidden, O_hidden, X_output, O_output) 순서의 튜플로 돌려줍니다. inputs는 (d,)일 수도 (d, 1)일
    수도 있고, 결과도 같은 꼴입니다: (d,)에는 (h,)와 (o,), (d, 1)에는 (h, 1)과 (o, 1).
    W_input_hidden은 (h, d), W_hidden_output은 (o, h)입니다. 슬라이드는 은닉층에서 출력층으로 가는
    행렬을 W_o_hidden이라 부르고, X_output을 반올림한 O_hidden으로 구해서 소수 셋째 자리가 조금
    다릅니다. O_output은 슬라이드에 없습니다. (슬라이드: 3계층 신경망에 행렬곱 적용)

    Column vectors as on the slide, and no biases. In turn: the hidden layer's weighted sum
    X_hidden = W_input_hidden @ inputs, its sigmoid O_hidden, the output layer's weighted sum
    X_output = W_hidden_output @ O_hidden, its sigmoid O_output. Return the four as a tuple
    (X_hidden, O_hidden, X_output, O_output). `inputs` may be (d,) or (d, 1), and the results have
    the same form: (h,) and (o,) for (d,), (h, 1) and (o, 1) for (d, 1). W_input_hidden is (h, d)
    and W_hidden_output (o, h). The slide calls the matrix from hidden to output W_o_hidden, and
    computes X_output from rounded O_hidden, so its third decimal is slightly off. O_output is not
    on the slide. (Slide: matrix products in a three-layer network)

    예 / Example (슬라이드의 값 / the slide's numbers):
        inputs (0.9, 0.1, 0.8)  -> X_hidden (1.16, 0.42, 0.62), O_hidden (0.761, 0.603, 0.650), ...
    """
    raise NotImplementedError
