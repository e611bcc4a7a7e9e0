"""학습 데이터 만들기 / Making training data.

이 강의의 데이터는 평면 위의 점 (x1, x2)와 표적 t(0 또는 1)입니다. 점은 중심이 다른 몇 개의
정규분포 덩어리에서 나옵니다. 이 파일에서는 덩어리 하나를 만들고, 행을 섞고, 네 덩어리로 된
데이터를 만듭니다. 슬라이드는 pandas의 DataFrame 하나에 x1, x2, t를 함께 담지만 여기서는
X (n, 2)와 T (n, 1)을 따로 돌려줍니다.

난수는 반드시 인수로 받은 rng(numpy.random.Generator)에서 뽑으세요. 그래야 같은 시드에서 같은
결과가 나옵니다. 뽑는 순서는 자유입니다. 채점은 통계로 하므로 슬라이드와 같은 숫자가 나올 필요는
없습니다.

The data of this lecture are points (x1, x2) in the plane with a target t, 0 or 1. They come from a
few normally distributed blocks with different centres. In this file you make one block, shuffle
the rows, and make the data set of four blocks. The slides keep x1, x2 and t in one pandas
DataFrame; here X (n, 2) and T (n, 1) are returned apart.

Take your random numbers from the argument rng (a numpy.random.Generator) and from nothing else, so
that the same seed gives the same result. The order of the draws is free. Grading is by statistics:
your numbers need not be the slides' numbers.

확인 / Check: nngrade check l3_classification/data.py
"""

import numpy as np


def generate_datablock(
    rng: np.random.Generator, n: int, mu: list[float] | np.ndarray, var: float, t: float
) -> tuple[np.ndarray, np.ndarray]:
    """정규분포 덩어리 하나 / One normally distributed block with its target.

    중심이 mu이고 공분산이 var * I인 2차원 정규분포에서 점 n개를 뽑아 X (n, 2)를 만들고, 모두 t로
    채운 T (n, 1)과 함께 (X, T)로 돌려줍니다. 두 좌표는 서로 독립입니다. var는 분산입니다.
    rng.normal의 scale은 표준편차, rng.multivariate_normal의 cov는 공분산이라는 점에 주의하세요.
    mu는 숫자 두 개로 된 리스트나 배열입니다. (슬라이드: [SNE-02], [DNE-02]의 generate_datablock)

    Draws n points from the two-dimensional normal distribution with mean mu and covariance var * I
    as X (n, 2), and returns (X, T) with T (n, 1) filled with t. The two coordinates are
    independent. var is a variance: mind that the `scale` of rng.normal is a standard deviation and
    the `cov` of rng.multivariate_normal a covariance. mu is a list or an array of two numbers.
    (Slides: generate_datablock in [SNE-02] and [DNE-02])

    예 / Example:
        X, T = generate_datablock(rng, 15, [7, 7], 22, 0)   # X.shape (15, 2), T.shape (15, 1)
    """
    raise NotImplementedError


def shuffle(rng: np.random.Generator, X: np.ndarray, T: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """행 섞기 / The rows of X and T in the same random order.

    X (n, d)와 T (n, 1)의 행을 같은 무작위 순서로 늘어놓아 (X, T)로 돌려줍니다. 모든 행이 꼭 한
    번씩 나오고, X의 행은 자기 t와 같은 자리에 있어야 합니다. 모든 순서의 확률이 같아야 합니다.
    받은 배열은 그대로 두고 새 배열을 만드세요: rng.shuffle은 받은 배열을 그 자리에서 바꿉니다.
    (슬라이드: df.reindex(permutation(df.index)))

    Returns (X, T) with the rows of X (n, d) and T (n, 1) in one random order, the same for both:
    every row appears exactly once, and a row of X stands where its t stands. All orders are equally
    likely. Leave the given arrays as they are and make new ones: rng.shuffle changes its argument.
    (Slide: df.reindex(permutation(df.index)))

    예 / Example (한 가지 가능한 결과 / one possible result):
        shuffle(rng, np.array([[1, 2], [3, 4], [5, 6]]), np.array([[0], [1], [2]]))
            -> (array([[5, 6], [1, 2], [3, 4]]), array([[2], [0], [1]]))
    """
    raise NotImplementedError


def quadrant_data(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """네 사분면의 데이터 / The slide's four blocks, one in each quadrant.

    (-7, -7), (-7, 7), (7, -7), (7, 7)을 중심으로 점 30개씩, 분산 18인 덩어리 넷을 만들어
    X (120, 2)와 T (120, 1)을 (X, T)로 돌려줍니다. 중심의 두 좌표의 부호가 같은 덩어리는 t = 1,
    다른 덩어리는 t = 0입니다. t는 덩어리의 것이지 점의 것이 아닙니다: 분산이 커서 이웃 사분면으로
    넘어간 점도 자기 덩어리의 t를 그대로 갖습니다. 행의 순서는 자유입니다(슬라이드는 섞습니다).
    앞의 두 함수를 불러 써도 됩니다. (슬라이드: [DNE-02])

    Makes four blocks of 30 points with variance 18 around (-7, -7), (-7, 7), (7, -7) and (7, 7),
    and returns (X, T) with X (120, 2) and T (120, 1). Blocks whose centre has two coordinates of
    the same sign have t = 1, the others t = 0. t belongs to the block, not to the point: the
    variance is large, and a point that strays into the next quadrant keeps its block's t. The order
    of the rows is free (the slide shuffles them). You may call the two functions above.
    (Slide: [DNE-02])

    예 / Example:
        X, T = quadrant_data(rng)   # T.sum() -> 60.0
    """
    raise NotImplementedError
