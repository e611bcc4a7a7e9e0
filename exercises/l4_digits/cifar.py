"""강의의 숙제: CIFAR-10 그림 분류기 / The lecture's homework: an image classifier for CIFAR-10.

물체 열 종류(비행기, 자동차, 새, 고양이, 사슴, 개, 개구리, 말, 배, 트럭)의 컬러 그림을 분류하는 모델을
만듭니다. 숫자 분류기보다 입력이 크고 은닉층이 하나 더 있습니다.

A model for colour pictures of ten kinds of things (airplane, car, bird, cat, deer, dog, frog, horse,
ship, truck). The input is larger than that of the digits, and there is one more hidden layer.

확인 / Check: nngrade check l4_digits/cifar.py
"""

from tensorflow import keras


def nn_model() -> keras.Model:
    """숙제의 모델 / Two sigmoid hidden layers of 3000 and 2000 neurons, softmax output, compiled.

    모양이 (32, 32, 3)인 그림을 받아 모델 안에서 한 줄로 펴고(입력 뉴런 3072개), 뉴런 3000개와 2000개의
    은닉층(시그모이드)과 뉴런 10개의 출력층(소프트맥스)을 지납니다. 매개변수는 15,241,010개입니다. 숫자
    분류기처럼 컴파일하여 돌려줍니다. 손실 함수는 범주형 교차 엔트로피(목표가 원-핫), 최적화는 SGD, 지표는
    정확도입니다. 채점기는 이 모델을 학습시키지 않습니다. 강의에 따르면 정확도는 30 %쯤입니다.
    (슬라이드: Homework: Keras Implementation of Image Classifier)

    Takes pictures of the shape (32, 32, 3), makes them flat inside the model (3072 input neurons),
    and has hidden layers of 3000 and 2000 neurons (sigmoid) and an output layer of 10 neurons
    (softmax): 15,241,010 parameters. It comes back compiled like the digit model: the loss is the
    categorical cross-entropy (targets are one-hot), the optimizer SGD, the metric accuracy. The
    grader does not train this model; the lecture reports an accuracy of about 30 %.
    (Slides: Homework: Keras Implementation of Image Classifier)

    예 / Example:
        nn_model().count_params()  -> 15241010
    """
    raise NotImplementedError
