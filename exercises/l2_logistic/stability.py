"""수치적 안정성 / Numerical stability: where the slide's nan comes from.

슬라이드의 두 번째 실행은 Epoch 84000부터 nan을 출력하고, 이유를 모르겠다는 말로 끝납니다. 이 파일에서
그 이유를 찾고, nan이 나오지 않는 계산법을 만듭니다. 이유는 이 강의의 README에 정리되어 있습니다.

The slide's second run prints nan from epoch 84000 on, and the slide ends with the words that the
reason is unknown. In this file you find the reason and write the computation without nan. The
lecture's README tells the whole story.

확인 / Check: nngrade check l2_logistic/stability.py
"""

import numpy as np


def stable_sigmoid(z: np.ndarray | float) -> np.ndarray | float:
    """넘치지 않는 시그모이드 / Sigmoid without overflow: 1 / (1 + e^-z).

    z는 숫자 하나여도 어떤 모양의 배열이어도 되고, 결과의 모양은 z와 같습니다. 유한한 z라면 아무리
    크거나 작아도 오버플로도 경고도 없이 0과 1 사이의 값이 나와야 합니다. 식을 그대로 쓰면 z = -800에서
    e^800이 넘칩니다. z의 부호에 따라 분자와 분모에 e^z를 곱한 꼴을 쓰거나, 넘치지 않는 다른 함수로
    나타내세요. (슬라이드: Nan, Inf)

    z may be one number or an array of any shape, and the result has that shape. For every finite z,
    however large or small, a value from 0 to 1 comes out, without overflow and without a warning. The
    formula as it stands overflows: for z = -800 it computes e^800. Depending on the sign of z use the
    form with numerator and denominator multiplied by e^z, or express it by another function that
    does not overflow. (Slide: Nan, Inf)

    예 / Example:
        stable_sigmoid(np.array([-1000.0, 0.0, 1000.0]))  -> array([0. , 0.5, 1. ])
    """
    raise NotImplementedError


def log_loss_from_logits(y: np.ndarray, z: np.ndarray) -> float:
    """로짓에서 바로 구한 손실 / Mean log loss from logits, without computing the probability.

    y는 0과 1인 정답 (n,), z는 로짓(시그모이드에 넣기 전의 값) (n,)이고, 결과는 sigmoid(z)를 확률로
    본 평균 로그 손실, 숫자 하나입니다. |z| = 10000에서도 유한하고 경고가 없어야 합니다. 틀린 쪽에서는
    손실이 거의 |z| 자체입니다. 확실하게 맞은 쪽에서는 손실이 아주 작은데, 1e-18만큼 작아도 유효 숫자
    여섯 자리까지 맞아야 합니다. 1에 1e-17을 더하면 그냥 1이 되므로 log(1 + e)에서는 그 작은 값이
    사라집니다. 확률을 먼저 구하고 로그를 씌우는 방법도, 확률을 0과 1에서 떼어 놓는(clip) 방법도 여기서는
    통하지 않습니다. (슬라이드: Epoch 84000, loss = nan)

    y are targets 0 and 1 (n,), z logits, the values before the sigmoid, (n,); the result is one
    number, the mean log loss of the probabilities sigmoid(z). It is finite, without a warning, even at
    |z| = 10000: on the wrong side the loss is nearly |z| itself. On the right side it is tiny, and six
    digits must be right even at 1e-18. Adding 1e-17 to 1 gives just 1, so log(1 + e) loses it. The
    logarithm of a probability that is computed first does not do here, nor does keeping the
    probability away from 0 and 1 (clip). (Slide: epoch 84000, loss = nan)

    예 / Example:
        log_loss_from_logits(np.array([1.0, 0.0]), np.array([0.0, 0.0]))  -> 0.6931...
        log_loss_from_logits(np.array([0.0]), np.array([10000.0]))        -> 10000.0
    """
    raise NotImplementedError


def first_nan(losses: np.ndarray) -> int:
    """처음 nan이 된 자리 / The index of the first NaN, or -1.

    손실의 배열 losses (m,)에서 처음으로 NaN인 원소의 인덱스(0부터)를 정수로 돌려줍니다. 없으면 -1이고,
    빈 배열이어도 -1입니다. 무한대는 NaN이 아닙니다. 슬라이드가 보여 주듯 NaN은 무엇과도, 자기
    자신과도 같지 않으므로 ==로는 찾을 수 없습니다. 슬라이드는 NaN이 0/0이라고 하는데, 0 곱하기
    무한대나 무한대 빼기 무한대에서도 나옵니다. (슬라이드: Nan → 숫자가 아님)

    Return the index (from 0) of the first element of the array losses (m,) that is NaN, as an
    integer; -1 when there is none, also for an empty array. Infinity is not NaN. As the slide shows,
    NaN is equal to nothing, not even to itself, so == does not find it. The slide says that NaN means
    0/0; it also comes from 0 times infinity and infinity minus infinity.
    (Slide: Nan → not a number)

    예 / Example:
        first_nan(np.array([0.7, 0.3, np.nan, np.nan]))  -> 2
        first_nan(np.array([0.7, 0.3]))                  -> -1
    """
    raise NotImplementedError


def saturation_logit(dtype: type) -> int:
    """확률이 1이 되어 버리는 로짓 / The smallest whole z at which 1 - sigmoid(z) is exactly 0 in dtype.

    z = 0, 1, 2, ... 가운데 1 - 1 / (1 + e^-z)을 dtype으로 계산한 값이 정확히 0이 되는 가장 작은 정수를
    int로 돌려줍니다. dtype은 np.float64, np.float32, np.float16 같은 NumPy 자료형이고, dtype(3)은 그
    자료형의 3입니다. 중간의 모든 값이 그 자료형으로 반올림되어야 합니다: 파이썬의 float가 섞이면 더
    정밀하게 계산됩니다. 이 값이 슬라이드의 nan의 원인입니다. 확률이 1로 반올림되면 손실에서
    0 * log 0이, 그 미분에서 0/0이 나옵니다. 슬라이드의 실행에서는 81,000번을 조금 지나 z가 36.7일 때
    일어납니다. (슬라이드: 이유를 모르겠습니다.)

    Return, as an int, the smallest of z = 0, 1, 2, ... at which 1 - 1 / (1 + e^-z), computed in dtype,
    is exactly 0. dtype is a NumPy type such as np.float64, np.float32 or np.float16, and dtype(3) is
    the 3 of that type. Every value on the way must be rounded to that type: with a Python float in
    between the computation is finer. This is the cause of the slide's nan: when the probability is
    rounded to 1, the loss holds a 0 * log 0 and its derivative a 0/0. In the slide's run that happens
    shortly after step 81,000, at z = 36.7. (Slide: "I do not know why.")

    예 / Example (z = 3은 아직 아닙니다 / z = 3 is not yet there):
        one = np.float16(1)
        one - one / (one + np.exp(-np.float16(3)))  -> 0.0474 (float16)
    """
    raise NotImplementedError
