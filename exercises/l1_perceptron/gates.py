"""퍼셉트론과 논리 게이트 / The perceptron and logic gates.

퍼셉트론 하나는 가중합 w·x + b가 0보다 크면 1, 아니면 0을 출력합니다. 이 파일에서는 퍼셉트론을
만들고, 그 퍼셉트론이 AND, OR, NAND가 되게 하는 가중치와 편향을 고릅니다. XOR이 되는 가중치는
없습니다. 그래서 다음 파일 xor.py에서 층을 하나 더 쌓습니다.

A perceptron gives 1 when the weighted sum w·x + b is above 0, else 0. In this file you write the
perceptron and choose weights and a bias that make it an AND, an OR and a NAND. There are none that
make it an XOR, which is why the next file, xor.py, adds a layer.

확인 / Check: nngrade check l1_perceptron/gates.py
"""

import numpy as np


def perceptron(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray | int:
    """퍼셉트론 / Perceptron: 1 where w·x + b > 0, else 0.

    x가 (d,)이면 표본 하나입니다. 0 또는 1인 숫자 하나를 돌려줍니다. x가 (n, d)이면 행마다 표본
    하나입니다. 0과 1로 된 (n,) 배열을 돌려줍니다. (n, 1)이 아닙니다. w는 (d,), b는 숫자입니다.
    합이 정확히 0이면 켜지지 않습니다(0). 정수여도 실수여도 됩니다. 슬라이드의 임계값 θ는 편향과
    부호가 반대입니다: "합 > θ"와 "합 + b > 0"은 b = -θ일 때 같은 말입니다.
    (슬라이드: 퍼셉트론(Perceptron))

    If x is (d,) it is one sample: return one number, 0 or 1. If x is (n, d) every row is a sample:
    return an array (n,) of zeros and ones, not (n, 1). w is (d,) and b is a number. At a sum of
    exactly 0 the unit does not fire (0). Integers or floats are both fine. The slide's threshold θ
    has the opposite sign of the bias: "sum > θ" says the same as "sum + b > 0" with b = -θ.
    (Slide: Perceptron)

    예 / Example:
        perceptron(np.array([1.0, 0.0]), np.array([2.0, -3.0]), -1.0)  -> 1
        perceptron(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([2.0, -3.0]), -1.0)
            -> array([1, 0])
    """
    raise NotImplementedError


def gate_weights(gate: str) -> tuple[np.ndarray, float]:
    """게이트의 가중치 / Weights and bias that make a perceptron a logic gate.

    gate가 "AND", "OR", "NAND"이면 (w, b)를 돌려줍니다. w는 (2,) 배열, b는 숫자입니다. 네 입력
    (0,0), (0,1), (1,0), (1,1)에서 퍼셉트론의 출력이 진리표와 같으면 어떤 값이든 정답입니다.
    합이 정확히 0이면 켜지지 않는다는 점에 주의하세요. 다른 이름에는 ValueError를 일으킵니다.
    "XOR"도 마찬가지입니다: 퍼셉트론 하나로는 만들 수 없습니다. 대문자와 소문자는 구별합니다
    ("and"는 없는 이름입니다). 이 강의의 진리표 슬라이드에는 NAND가 없습니다. NAND는 AND를
    뒤집은 것입니다. (슬라이드: 진리표 x, x, y)

    For gate "AND", "OR" or "NAND" return (w, b) with w an array (2,) and b a number. Any values are
    right with which the perceptron's output follows the truth table at the four inputs (0,0),
    (0,1), (1,0), (1,1); remember that it does not fire at a sum of exactly 0. Any other name raises
    ValueError, "XOR" included: a single perceptron cannot do it. Names are case-sensitive ("and" is
    unknown). NAND is not among this lecture's truth tables; it is AND turned around.
    (Slide: the truth tables x, x, y)

    예 / Example (한 입력만 보는 게이트 / a gate that only copies x1):
        w = np.array([1.0, 0.0]), b = -0.5   -> x1이 1일 때만 켜짐 / fires only if x1 is 1
    """
    raise NotImplementedError
