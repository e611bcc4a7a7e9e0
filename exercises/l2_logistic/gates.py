"""논리 게이트와 XOR / Logic gates, and XOR from three of them.

퍼셉트론 하나로는 XOR을 만들 수 없지만, NAND, OR, AND를 이으면 됩니다. 네 함수 모두 입력 x1, x2는 0
또는 1이고, 결과는 정수 0 또는 1입니다.

A single perceptron cannot do XOR, but NAND, OR and AND together can. All four functions take x1 and
x2, each 0 or 1, and return the integer 0 or 1.

확인 / Check: nngrade check l2_logistic/gates.py
"""


def NAND(x1: int, x2: int) -> int:
    """NAND 게이트 / NAND: 0 only when both inputs are 1.

    계단 함수를 쓰는 퍼셉트론입니다: 가중합이 0보다 크면 1, 아니면 0. 슬라이드의 가중치는 (-2, -2),
    편향은 3입니다. AND의 결과를 뒤집은 것과 같습니다. (슬라이드: 다층 퍼셉트론, NAND 게이트)

    A perceptron with a step: 1 when the weighted sum is above 0, else 0. The slide's weights are
    (-2, -2) with the bias 3. It is the AND gate turned around. (Slide: multilayer perceptron, NAND)

    예 / Example:
        NAND(0, 1)  -> 1
    """
    raise NotImplementedError


def OR(x1: int, x2: int) -> int:
    """OR 게이트 / OR: 1 when at least one input is 1.

    계단 함수를 쓰는 퍼셉트론입니다. 슬라이드의 가중치는 (2, 2), 편향은 -1입니다.
    (슬라이드: 다층 퍼셉트론, OR 게이트)

    A perceptron with a step. The slide's weights are (2, 2) with the bias -1.
    (Slide: multilayer perceptron, OR)

    예 / Example:
        OR(0, 0)  -> 0
    """
    raise NotImplementedError


def AND(x1: int, x2: int) -> int:
    """AND 게이트 / AND: 1 only when both inputs are 1.

    계단 함수를 쓰는 퍼셉트론입니다. 슬라이드의 가중치는 (1, 1), 편향은 -1입니다. 입력 하나만 1이면
    가중합이 정확히 0이므로, 0에서 켜지지 않는다는 것이 여기서 중요합니다.
    (슬라이드: 다층 퍼셉트론, AND 게이트)

    A perceptron with a step. The slide's weights are (1, 1) with the bias -1. When one input is 1 the
    sum is exactly 0, so here it matters that the unit does not fire at 0.
    (Slide: multilayer perceptron, AND)

    예 / Example:
        AND(1, 1)  -> 1
    """
    raise NotImplementedError


def XOR(x1: int, x2: int) -> int:
    """XOR 게이트 / XOR: 1 when the inputs differ, made of the other three.

    NAND와 OR의 결과를 AND에 넣습니다. 슬라이드의 표는 σ가 시그모이드라고 하지만 이 가중치는 계단
    함수에서만 맞습니다. 시그모이드를 쓰면 네 입력 모두 0.56~0.61이 되어 표의 "약 0", "약 1"이 나오지
    않습니다. 표의 마지막 줄 σ(0 * 1 + 0 * 2 - 1)은 σ(0 * 1 + 1 * 1 - 1)의 오자이고, 코드에서
    XOR 위의 주석 "AND 게이트"도 오자입니다. (슬라이드: 다층 퍼셉트론, XOR)

    Feed the results of NAND and OR into AND. The slide's table calls σ a sigmoid, but these weights
    are right for step units only: with sigmoid units all four inputs give 0.56 to 0.61, not the table's
    "about 0" and "about 1". In its last row σ(0 * 1 + 0 * 2 - 1) is a misprint for
    σ(0 * 1 + 1 * 1 - 1), and so is the comment "AND gate" above XOR in the code.
    (Slide: multilayer perceptron, XOR)

    예 / Example:
        XOR(1, 0)  -> 1
    """
    raise NotImplementedError
