"""패션 MNIST / Fashion-MNIST with Keras.

옷 사진 열 종류를 구분하는 다층 퍼셉트론을 케라스로 만들고, 컴파일하고, 학습시키고, 예측합니다.
슬라이드는 텐서플로 2.3을 씁니다. 지금의 케라스 3에서 달라진 것은 설명에 적었습니다.
채점할 때는 아무것도 내려받지 않으므로 load_data()는 아래의 if __name__ == "__main__": 안에서만 부르세요.

You build a multilayer perceptron with Keras that tells ten kinds of clothes apart; you compile it,
train it and predict with it. The slides use TensorFlow 2.3; where Keras 3 differs, the description
says so. Nothing is downloaded while your work is checked, so call load_data() only under
if __name__ == "__main__": below.

확인 / Check: nngrade check l1_perceptron/fashion.py
"""

import numpy as np
from tensorflow import keras

CLASS_NAMES = [
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
]


def prepare(
    X_train_full: np.ndarray,
    y_train_full: np.ndarray,
    X_test: np.ndarray,
    n_valid: int = 5000,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """데이터 나누기 / Split off validation images and scale the pixels.

    앞의 n_valid개를 검증 세트로, 나머지를 훈련 세트로 씁니다. 픽셀(0~255의 정수)은 255로 나누어
    0~1의 실수로 만듭니다. 테스트 사진도 나눕니다. 레이블은 그대로 둡니다. 결과는
    (X_train, y_train, X_valid, y_valid, X_test) 순서의 튜플입니다. (슬라이드: 훈련 세트를 검증
    세트와 훈련 세트로 나눈다)

    The first n_valid images are for validation, the rest for training. Pixels (whole numbers from 0
    to 255) are divided by 255, so that they are floats from 0 to 1; so are the test images. Labels
    stay as they are. Return the tuple (X_train, y_train, X_valid, y_valid, X_test). (Slide: the
    training set is split into validation and training sets)

    예 / Example:
        60000장, 10000장 / images: X_train (55000, 28, 28), y_train (55000,),
        X_valid (5000, 28, 28), y_valid (5000,), X_test (10000, 28, 28)
    """
    raise NotImplementedError


def build_model() -> keras.Model:
    """모델 만들기 / The slide's network: 784, 300, 100, 10.

    28 x 28 사진을 받아 한 줄로 펴고(Flatten), 뉴런 300개와 100개의 은닉층(ReLU), 뉴런 10개의
    출력층(소프트맥스)을 지나는 모델을 만듭니다. 매개변수는 266,610개입니다. 컴파일은 하지 않아도
    됩니다. Sequential에 층의 리스트를 주거나, model.add를 쓰거나, 함수형 API로 만들어도 됩니다.
    픽셀을 나누는 일은 prepare가 하므로 Rescaling 층은 넣지 않습니다. 채점기는 여러분의 모델과
    같은 구조를 새로 만들어 직접 학습시키고, 처음 보는 사진을 얼마나 맞히는지 봅니다.
    (슬라이드: Sequential()을 사용하여 MLP를 구축)

    Takes images of 28 x 28, makes them flat (Flatten), and has hidden layers of 300 and 100 neurons
    (ReLU) and an output layer of 10 neurons (softmax): 266,610 parameters. It need not be compiled.
    Give Sequential a list of layers, use model.add, or the functional API. prepare scales the
    pixels, so there is no Rescaling layer. The grader builds a fresh model of the same structure,
    trains it itself and looks how many unseen images it classifies rightly. (Slide: building an MLP
    with Sequential())

    예 / Example:
        build_model().count_params()  -> 266610
    """
    raise NotImplementedError


def compile_model(model: keras.Model) -> keras.Model:
    """컴파일 / Choose loss, optimizer and metric.

    손실 함수는 희소 범주형 교차 엔트로피(레이블이 0~9의 정수), 최적화는 확률적 경사
    하강법(SGD), 지표는 정확도입니다. 학습률은 기본값 0.01이 슬라이드의 값입니다. 컴파일한 모델을
    돌려줍니다. (슬라이드: 손실 함수와 최적화 지정)

    The loss is the sparse categorical cross-entropy (labels are whole numbers from 0 to 9), the
    optimizer stochastic gradient descent (SGD), the metric accuracy. The slide uses the default
    learning rate, 0.01. Return the compiled model. (Slide: choosing loss and optimizer)

    예 / Example:
        compile_model(build_model()).evaluate(X_valid, y_valid)  -> [loss, accuracy]
    """
    raise NotImplementedError


def train_model(
    model: keras.Model,
    X_train: np.ndarray,
    y_train: np.ndarray,
    X_valid: np.ndarray,
    y_valid: np.ndarray,
    epochs: int = 30,
) -> keras.callbacks.History:
    """학습 / Train with fit and watch the validation set.

    컴파일된 모델을 훈련 세트로 epochs번 학습시킵니다. 검증 세트는 fit에 validation_data로 줍니다.
    배치 크기는 기본값 32를 씁니다. fit이 돌려주는 History를 그대로 돌려줍니다. 모델은 다시
    컴파일하지 않습니다. 채점기는 학습된 가중치로 손실을 다시 계산하여 History와 비교합니다.
    (슬라이드: 모델 훈련)

    Train the compiled model on the training set for `epochs` epochs. Give fit the validation set as
    validation_data. Keep the default batch size of 32. Return the History that fit returns. Do not
    compile the model again. The grader computes the loss anew from the trained weights and compares
    it with the History. (Slide: training the model)

    예 / Example:
        train_model(model, X_train, y_train, X_valid, y_valid, 2).history.keys()
            -> loss, accuracy, val_loss, val_accuracy
    """
    raise NotImplementedError


def predict_labels(model: keras.Model, X: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """예측 / Class numbers and class names.

    사진마다 확률이 가장 큰 클래스의 번호와 이름을 구합니다. 번호는 (n,) 모양의 정수, 이름은 그
    번호에 해당하는 CLASS_NAMES의 이름 n개입니다(배열이나 리스트). (번호, 이름)의 튜플로
    돌려줍니다. 슬라이드의 model.predict_classes는 이제 없습니다. model.predict가 확률 (n, 10)을
    돌려줍니다. (슬라이드: 예측)

    For each image, the number and the name of the class with the largest probability. Numbers are
    integers (n,), names the n matching entries of CLASS_NAMES, an array or a list. Return the tuple
    (numbers, names). The slide's model.predict_classes is gone; model.predict gives the
    probabilities (n, 10). (Slide: prediction)

    예 / Example (슬라이드의 세 사진 / the slide's three images):
        -> (array([9, 2, 1]), array(["Ankle boot", "Pullover", "Trouser"]))
    """
    raise NotImplementedError


if __name__ == "__main__":
    # 여기서 직접 해 보세요. / Try it out here.
    (X_train_full, y_train_full), (X_test, y_test) = keras.datasets.fashion_mnist.load_data()
