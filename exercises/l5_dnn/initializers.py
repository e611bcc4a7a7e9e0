"""가중치 초기화 / Initial weights.

처음 가중치가 너무 크면 시그모이드의 출력이 0과 1로 몰리고, 너무 작으면 0.5 근처에 모입니다.
알맞은 표준편차는 들어오는 연결의 수로 정해집니다. 난수는 받은 rng에서만 뽑으세요. 같은 시드에서는
같은 값이 나와야 합니다.

Initial weights that are too large push the sigmoid's outputs to 0 and 1, too small ones gather them
around 0.5. The right standard deviation depends on the number of incoming connections. Draw from
the rng that you are given and from nothing else: the same seed must give the same values.

확인 / Check: nngrade check l5_dnn/initializers.py
"""

import numpy as np


def normal_init(rng: np.random.Generator, n_in: int, n_out: int, std: float) -> np.ndarray:
    """정규분포 초기화 / Normal weights with mean 0 and standard deviation std.

    평균이 0이고 표준편차가 std인 정규분포에서 원소마다 따로 뽑아 (n_in, n_out) 모양의 행렬을
    돌려줍니다. std는 분산이 아니라 표준편차입니다. (슬라이드: Weight Initialization의 중요성,
    표준편차 1과 0.01)

    Draws every element independently from the normal distribution with mean 0 and standard
    deviation std and returns a matrix of shape (n_in, n_out). std is the standard deviation, not
    the variance. (Slides: the importance of weight initialization, standard deviations 1 and 0.01)

    예 / Example:
        normal_init(np.random.default_rng(7), 3, 4, 0.01).shape  -> (3, 4)
    """
    raise NotImplementedError


def xavier_init(rng: np.random.Generator, n_in: int, n_out: int) -> np.ndarray:
    """Xavier 초기화 / Normal weights with standard deviation 1/sqrt(n_in).

    평균이 0이고 표준편차가 1/√n_in인 정규분포에서 뽑은 (n_in, n_out) 행렬입니다. n_in은 앞 층(입력)의
    노드 수입니다. 다른 책에는 n_out도 쓰는 식이나 균등분포가 나오기도 하지만, 여기서는 슬라이드의
    식을 따릅니다. (슬라이드: Xavier Initializer)

    A matrix (n_in, n_out) of normal numbers with mean 0 and standard deviation 1/sqrt(n_in), where
    n_in is the number of nodes of the layer before. Elsewhere you meet formulas with n_out as well,
    or a uniform distribution; here the slide's formula counts. (Slide: Xavier Initializer)

    예 / Example:
        xavier_init(np.random.default_rng(7), 400, 300).std()  -> about 0.05
    """
    raise NotImplementedError


def he_init(rng: np.random.Generator, n_in: int, n_out: int) -> np.ndarray:
    """He 초기화 / Normal weights with standard deviation sqrt(2/n_in).

    평균이 0이고 표준편차가 √(2/n_in)인 정규분포에서 뽑은 (n_in, n_out) 행렬입니다. 슬라이드에는
    2/√n이라고 쓰여 있는데 같은 슬라이드의 설명과 맞지 않습니다. 설명대로 Xavier의 표준편차 1/√n에
    √2를 곱하면 √2/√n = √(2/n)입니다. ReLU는 입력의 절반쯤을 0으로 만들기 때문에 분산을 두 배로
    하는 것입니다. (슬라이드: He Initializer)

    A matrix (n_in, n_out) of normal numbers with mean 0 and standard deviation sqrt(2/n_in). The
    slide prints 2/sqrt(n), which contradicts its own sentence: Xavier's 1/sqrt(n) times sqrt(2) is
    sqrt(2)/sqrt(n) = sqrt(2/n). The ReLU turns about half of its inputs into 0, so the variance is
    doubled. (Slide: He Initializer)

    예 / Example:
        he_init(np.random.default_rng(7), 200, 300).std()  -> about 0.1
    """
    raise NotImplementedError


def recommended(activation: str) -> str:
    """어울리는 초기화 / Which initialisation suits an activation function.

    "sigmoid"와 "tanh"에는 "xavier", "relu"에는 "he"를 돌려줍니다. 그 밖의 이름에는 ValueError를
    일으킵니다. (슬라이드: Weight Initialization 정리)

    Returns "xavier" for "sigmoid" and "tanh", and "he" for "relu". Any other name raises
    ValueError. (Slide: summary of weight initialization)

    예 / Example:
        recommended("tanh")  -> "xavier"
    """
    raise NotImplementedError
