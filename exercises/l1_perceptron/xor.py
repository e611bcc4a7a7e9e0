"""2층 신경망으로 XOR 풀기 / XOR with a two-layer network.

퍼셉트론 하나로 안 되는 XOR을 시그모이드 뉴런 세 개(은닉 2, 출력 1)로 풉니다. 표본은 행이고,
가중치는 (들어오는 수, 나가는 수) 모양입니다.

A single perceptron cannot do XOR; three sigmoid neurons (two hidden, one output) can. Samples are
rows, and a weight matrix has the shape (number in, number out).

확인 / Check: nngrade check l1_perceptron/xor.py
"""

import numpy as np


def xor_network(
    X: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> np.ndarray:
    """2층 시그모이드 신경망 / Two-layer sigmoid network.

    은닉층: X에 W1을 곱하고 b1을 더한 뒤 시그모이드. 출력층: 그 결과에 W2를 곱하고 b2를 더한 뒤
    다시 시그모이드. 모양: X (n, 2), W1 (2, 2), b1 (2,), W2 (2, 1), b2 (1,), 결과 (n, 1).
    슬라이드는 sigmoid를 등호 오른쪽에만 썼는데, 가중합과 그 시그모이드는 같은 값이 아닙니다.
    두 층 모두 가중합을 구한 다음 시그모이드를 씌웁니다. 슬라이드 표의 0과 1은 반올림한 값입니다:
    시그모이드는 s(3) = 0.953처럼 0과 1 사이의 값을 줍니다. (슬라이드: XOR, 행렬로 쓴 마지막 쪽)

    Hidden layer: X times W1, plus b1, then the sigmoid. Output layer: that result times W2, plus
    b2, then the sigmoid again. Shapes: X (n, 2), W1 (2, 2), b1 (2,), W2 (2, 1), b2 (1,), result
    (n, 1). The slide writes sigmoid only to the right of an equals sign, but a weighted sum does
    not equal its sigmoid: in both layers take the sum, then the sigmoid. The zeros and ones in the
    slide's table are rounded: the sigmoid gives values in between, such as s(3) = 0.953.
    (Slide: XOR, the last page, with matrices)

    예 / Example:
        zeros = np.zeros
        xor_network(np.array([[0.0, 1.0]]), zeros((2, 2)), zeros(2), zeros((2, 1)), zeros(1))
            -> array([[0.5]])
    """
    raise NotImplementedError


def xor_weights() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """XOR을 푸는 가중치 / Weights with which xor_network solves XOR.

    (W1, b1, W2, b2)를 돌려줍니다. 모양은 (2, 2), (2,), (2, 1), (1,)입니다. 네 입력 모두에서
    xor_network의 출력이 XOR의 정답(0, 1, 1, 0)과 0.05 이내이면 어떤 값이든 정답입니다.
    슬라이드의 XOR 쪽에 되는 값이 있습니다. 다만 두 쪽에는 출력층의 W가 [[-1, 1], [-1, 1]]로 찍혀
    있는데 오자입니다: 뉴런 하나에 가중치 두 개이므로 모양이 (2, 2)일 수 없습니다. 다른 쪽의 값을
    쓰세요. 로지스틱 회귀 강의의 XOR 가중치는 계단 함수용이라서 시그모이드로는 네 입력 모두
    0.56~0.61이 됩니다. (슬라이드: XOR)

    Return (W1, b1, W2, b2) of the shapes (2, 2), (2,), (2, 1), (1,). Any values are right with
    which the output of xor_network is within 0.05 of XOR (0, 1, 1, 0) on all four inputs. The XOR
    slides hold some that work. On two of them the output layer's W is printed as
    [[-1, 1], [-1, 1]], which is a misprint: one neuron with two inputs has two weights, so (2, 2)
    cannot be; use the value of the other pages. The XOR weights of the lecture on logistic
    regression are made for step units: with sigmoid units they give 0.56 to 0.61 on all four
    inputs. (Slide: XOR)

    예 / Example (모양만 / the shapes only):
        return np.zeros((2, 2)), np.zeros(2), np.zeros((2, 1)), np.zeros(1)
    """
    raise NotImplementedError
