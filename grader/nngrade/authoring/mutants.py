"""Small mistakes put into a reference on purpose, one at a time: what the cases of a task must tell from the right one.

A *mutant* is a reference module in which one place is changed: an operator, a constant, an axis, a sign, a comparison,
a term or a statement that is left out, two arguments that are swapped.  One that gets full marks shows a gap in the
cases, unless it computes the same.
"""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
}
_TERMS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Mod, ast.Pow)
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_NAMES = {
    "abs": ("negative",),
    "argmax": ("argmin",),
    "cos": ("sin",),
    "exp": ("exp2", "expm1"),
    "log": ("log2", "log1p"),
    "log1p": ("log",),
    "expm1": ("exp",),
    "max": ("min", "sum"),
    "maximum": ("minimum",),
    "mean": ("sum", "median"),
    "minimum": ("maximum",),
    "permutation": ("choice",),
    "ptp": ("max",),
    "random": ("standard_normal",),
    "sqrt": ("square", "cbrt"),
    "standard_normal": ("random", "standard_exponential"),
    "normal": ("uniform", "laplace"),
    "sum": ("mean", "max"),
    "tanh": ("sin", "arctan"),
    "vstack": ("hstack",),
    "zeros": ("ones",),
}
"""What one NumPy name is mistaken for."""


@dataclass(frozen=True)
class Mutant:
    """A reference module with one change.

    ``function`` is the top-level function (or the module's constant) in which it stands, ``change`` tells it in words
    that stay the same when lines move; together they are unique in a module.
    """

    function: str
    change: str
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """All mutants of a module, in the order of its text; those that would be the same text only once."""
    tree = ast.parse(source)
    seen, told = {ast.unparse(tree)}, Counter[tuple[str, str]]()
    for function, top in _named(tree):
        for place, node in enumerate(_walk(top)):
            for new, words in _changes(node):
                changed = ast.unparse(ast.fix_missing_locations(_replaced(tree, top, place, new)))
                if changed not in seen:
                    seen.add(changed)
                    told[function, words] += 1
                    count = told[function, words]
                    yield Mutant(function, words if count == 1 else f"{words} #{count}", changed)


def reaches(source: str, function: str) -> frozenset[str]:
    """The names of the module that a function uses, directly or through other private names of the module."""
    tree = ast.parse(source)
    uses = {name: {n.id for n in ast.walk(top) if isinstance(n, ast.Name)} for name, top in _named(tree)}
    found: set[str] = set()
    left = [function]
    while left:
        name = left.pop()
        if name in uses and name not in found:
            found.add(name)
            left += [used for used in uses[name] if used.startswith("_") or used.isupper()]
    return frozenset(found)


def _named(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    """The functions and the constants of a module; other names (of types) compute nothing."""
    for top in tree.body:
        if isinstance(top, ast.FunctionDef):
            yield top.name, top
        elif isinstance(top, ast.Assign) and isinstance(top.targets[0], ast.Name) and top.targets[0].id.isupper():
            yield top.targets[0].id, top


def _walk(top: ast.AST) -> Iterator[ast.AST]:
    """The nodes that may change, always in the same order: no docstring, no annotation."""
    for name, value in ast.iter_fields(top):
        if name in {"annotation", "returns", "decorator_list"}:
            continue
        for node in value if isinstance(value, list) else [value]:
            if isinstance(node, ast.AST) and not _is_docstring(node):
                yield node
                yield from _walk(node)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _replaced(tree: ast.Module, top: ast.stmt, place: int, new: ast.AST) -> ast.Module:
    index = tree.body.index(top)
    changed = copy.deepcopy(top)
    target = next(node for number, node in enumerate(_walk(changed)) if number == place)
    _Replace(target, new).visit(changed)
    return ast.Module([*tree.body[:index], changed, *tree.body[index + 1 :]], [])


class _Replace(ast.NodeTransformer):
    """Puts one node in the place of another."""

    def __init__(self, target: ast.AST, new: ast.AST) -> None:
        self._target = target
        self._new = new

    def visit(self, node: ast.AST) -> ast.AST:
        """The new node in the target's place."""
        return self._new if node is self._target else super().generic_visit(node)


_Changes = Iterator[tuple[ast.AST, str]]


def _changes(node: ast.AST) -> _Changes:
    """What can stand in the node's place, each with words for it."""
    maker = _MAKERS.get(type(node))
    if maker is not None:
        was = _shown(node)
        for new in maker(node):
            yield new, f"{was} -> {_shown(new)}"


def _shown(node: ast.AST) -> str:
    words = " ".join(ast.unparse(node).split())
    return words or "nothing"


def _binary(node: ast.BinOp) -> Iterator[ast.AST]:
    for operator in _OPERATORS.get(type(node.op), ()):
        yield ast.BinOp(node.left, operator(), node.right)
    if isinstance(node.op, _TERMS):
        yield node.left
        yield node.right
    if isinstance(node.op, (ast.Sub, ast.Div, ast.MatMult)):
        yield ast.BinOp(node.right, node.op, node.left)


def _unary(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, (ast.USub, ast.Not, ast.Invert)):
        yield node.operand


def _compare(node: ast.Compare) -> Iterator[ast.AST]:
    for place, was in enumerate(node.ops):
        for operator in _COMPARISONS.get(type(was), ()):
            yield ast.Compare(node.left, [*node.ops[:place], operator(), *node.ops[place + 1 :]], node.comparators)


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        if value > 0:
            yield ast.Constant(value - 1)
    elif isinstance(value, float):
        if value:
            yield ast.UnaryOp(ast.USub(), ast.Constant(value))
        yield ast.Constant(float(f"{value * 1.001:.12g}") if value else 0.001)
        yield ast.Constant(value * 2.0 if value else 1.0)


_HARMLESS = {"array", "asarray", "bool", "float", "int"}
"""Conversions: an argument and a result may be plain or not."""
_SYMMETRIC = {"clip", "maximum", "minimum"}
"""The order of the arguments makes no difference (of a clip's first two, when the bounds are in order)."""


def _call(node: ast.Call) -> Iterator[ast.AST]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else _shown(node.func)
    if len(node.args) > 1 and name not in _SYMMETRIC:
        yield ast.Call(node.func, [node.args[1], node.args[0], *node.args[2:]], node.keywords)
    if len(node.args) == 1 and name not in _HARMLESS:
        yield node.args[0]
    for place, keyword in enumerate(node.keywords):
        if keyword.arg not in {"dtype", "strict"}:
            yield ast.Call(node.func, node.args, [*node.keywords[:place], *node.keywords[place + 1 :]])
        if keyword.arg == "axis":
            other = ast.keyword("axis", ast.Constant(1 if _value(keyword.value) == 0 else 0))
            yield ast.Call(node.func, node.args, [*node.keywords[:place], other, *node.keywords[place + 1 :]])
    if isinstance(node.func, ast.Name) and node.func.id == "range":
        for operator in (ast.Add(), ast.Sub()):
            stop = ast.BinOp(node.args[-1], operator, ast.Constant(1))
            yield ast.Call(node.func, [*node.args[:-1], stop], [])


def _value(node: ast.AST) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def _attribute(node: ast.Attribute) -> Iterator[ast.AST]:
    for other in _NAMES.get(node.attr, ()):
        yield ast.Attribute(node.value, other, node.ctx)
    if node.attr == "T":
        yield node.value


def _statement(_node: ast.stmt) -> Iterator[ast.AST]:
    yield ast.Pass()


def _if(node: ast.If) -> Iterator[ast.AST]:
    yield ast.If(ast.Constant(value=True), node.body, node.orelse)
    yield ast.If(ast.Constant(value=False), node.body, node.orelse)


def _either(node: ast.IfExp) -> Iterator[ast.AST]:
    yield node.body
    yield node.orelse


def _boolean(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)


def _slice(node: ast.Slice) -> Iterator[ast.AST]:
    if node.lower is not None:
        yield ast.Slice(ast.BinOp(node.lower, ast.Add(), ast.Constant(1)), node.upper, node.step)
    if node.upper is not None:
        yield ast.Slice(node.lower, ast.BinOp(node.upper, ast.Sub(), ast.Constant(1)), node.step)
        yield ast.Slice(node.lower, ast.BinOp(node.upper, ast.Add(), ast.Constant(1)), node.step)


def _tuple(node: ast.Tuple) -> Iterator[ast.AST]:
    if len(node.elts) > 1 and isinstance(node.ctx, ast.Load):
        yield ast.Tuple([node.elts[1], node.elts[0], *node.elts[2:]], node.ctx)


_MAKERS: dict[type[ast.AST], Callable[[Any], Iterator[ast.AST]]] = {
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.Compare: _compare,
    ast.Constant: _constant,
    ast.Call: _call,
    ast.Attribute: _attribute,
    ast.Assign: _statement,
    ast.AugAssign: _statement,
    ast.Raise: _statement,
    ast.Expr: _statement,
    ast.If: _if,
    ast.IfExp: _either,
    ast.BoolOp: _boolean,
    ast.Slice: _slice,
    ast.Tuple: _tuple,
}
