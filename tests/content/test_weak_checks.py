"""Holes that checks of such functions often have: each has a program that would slip through it, and does not here.

That the programs lose points by the public cases, and how they are named, is tested in ``test_variants.py``; the right
ones that such checks refuse get full marks there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

VARIANTS = Path(__file__).parent / "variants"
SLIPS = {
    "a ReLU check that the step function passes": "l1_perceptron/activations/relu/wrong_step",
    "a sigmoid check without large |z|": "l1_perceptron/activations/sigmoid/wrong_literal",
    "a sigmoid check only near 0": "l1_perceptron/activations/sigmoid/wrong_cut_at_ten",
    "a loose tolerance": "l1_perceptron/activations/sigmoid/wrong_few_digits_of_e",
    "softmax with base 2": "l3_classification/softmax/softmax/wrong_base2",
    "softmax with base 2 on digits": "l4_digits/softmax_regression/softmax/wrong_base_two",
    "Adam with t stuck": "l3_classification/softmax/adam_step/wrong_t_stuck",
    "Adam with epsilon inside the root": "l3_classification/softmax/adam_step/wrong_eps_inside",
    "Adam with an epsilon too small to see": "l3_classification/softmax/adam_step/wrong_no_eps",
    "k-fold with k dividing n only": "l2_logistic/validation/kfold_indices/wrong_dropped",
    "k-fold whose last fold takes the rest": "l2_logistic/validation/kfold_indices/wrong_last",
    "one-hot with every class present": "l4_digits/softmax_regression/one_hot/wrong_unique",
    "one-hot with ten classes only": "l4_digits/softmax_regression/one_hot/wrong_ten_only",
    "a tolerance that hides the missing hidden bias": "l4_digits/neuron/gradient_step/wrong_no_hidden_bias",
    "equal weights in two places": "l1_perceptron/activations/maxout/wrong_same_weights",
    "square matrices, so that a transposition is no error": "l1_perceptron/forward/dense/wrong_transposed",
    "batches that never wrap around": "l4_digits/softmax_regression/get_batch/wrong_cut",
    "seeds that a fixed generator could have": "l5_dnn/dropout/dropout/wrong_unusual_seed",
    "one draw where only many show the distribution": "l5_dnn/xor_training/init_params/wrong_exponential_weights",
    "saving judged by reading only": "l4_digits/softmax_regression/save_parameters/wrong_rounded",
}
REFUSED = {
    "single precision": "l1_perceptron/activations/sigmoid/right_single_precision",
    "a list": "l1_perceptron/activations/relu/right_lists",
    "single precision hidden in a list": "l1_perceptron/activations/sigmoid/right_single_precision_list",
    "loops": "l4_digits/neuron/gradient_step/right_loops",
    "epsilon moved by algebra": "l3_classification/softmax/adam_step/right_moved_epsilon",
    "other valid weights": "l1_perceptron/xor/xor_weights/right_or_and_nand",
    "another order of draws": "l5_dnn/xor_training/init_params/right_biases_first",
}


@pytest.mark.parametrize("variant", [*SLIPS.values(), *REFUSED.values()])
def test_the_program_is_among_the_variants(variant: str) -> None:
    """Removing one would open the hole unseen."""
    assert (VARIANTS / f"{variant}.py").is_file()
