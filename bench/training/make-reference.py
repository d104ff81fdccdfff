"""Makes tests/fixtures/training: what mlx-lm's LoRA and MLX's AdamW make of the parity fixtures' models.

Development only; nothing in the product needs Python. Run once, by hand, after bench/parity/make-fixtures.py:

    /tmp/reference/bin/python bench/training/make-reference.py

`step-<model>/`: start.safetensors (LoRA tensors where training begins), batch tokens and lengths, and after each of three
steps loss, gradient norm and tensors; gradients of the first step. Loss over completions only, gradients clipped to norm
1, AdamW with bias correction, decay 0.01.
`trained-by-mlx-lm/`: an adapter that mlx-lm's own trainer made on the four-bit model, with the logits it gives.
"""

import json
import pathlib
import shutil

import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim
from mlx.utils import tree_flatten, tree_unflatten
from mlx_lm.tuner.trainer import TrainingArgs, train
from mlx_lm.tuner.utils import linear_to_lora_layers, load_adapters
from mlx_lm.utils import load_model

mx.set_default_device(mx.cpu)
ROOT = pathlib.Path(__file__).resolve().parents[2] / "tests" / "fixtures"
OUT = ROOT / "training"
KEYS = [f"self_attn.{p}_proj" for p in "qkvo"] + [f"mlp.{p}_proj" for p in ("gate", "up", "down")]
RANK, SCALE, RATE, STEPS = 4, 2.0, 1e-2, 3
ROWS = [([5, 9, 11, 3, 17, 40, 41, 42, 2], 4), ([7, 7, 23, 30, 31, 2], 3), ([1, 60, 61, 12, 13, 14, 15, 33, 34, 35, 2], 6)]


def adapted(name, layers=-1):
    model, _ = load_model(ROOT / "parity" / name, strict=False)
    model.freeze()
    linear_to_lora_layers(model, layers if layers > 0 else len(model.layers), dict(rank=RANK, scale=SCALE, dropout=0.0, keys=KEYS))
    return model


def randomize(model, seed):
    key = mx.random.key(seed)
    tensors = []
    for name, value in sorted(tree_flatten(model.trainable_parameters())):
        key, now = mx.random.split(key)
        tensors.append((name, 0.1 * mx.random.normal(value.shape, key=now)))
    model.update(tree_unflatten(tensors))


def loss_of(model, inputs, targets, mask):
    ce = nn.losses.cross_entropy(model(inputs), targets) * mask
    return ce.sum() / mask.sum()


def batch():
    longest = max(len(tokens) for tokens, _ in ROWS)
    padded = mx.array([tokens + [0] * (longest - len(tokens)) for tokens, _ in ROWS])
    place = mx.arange(1, longest)[None]
    starts = mx.array([[start] for _, start in ROWS])
    lengths = mx.array([[len(tokens)] for tokens, _ in ROWS])
    return padded[:, :-1], padded[:, 1:], mx.logical_and(place >= starts, place < lengths).astype(mx.float32)


def make_step(name):
    folder = OUT / f"step-{name}"
    folder.mkdir(parents=True)
    model = adapted(name)
    randomize(model, 7)
    save = lambda file, tensors: mx.save_safetensors(str(folder / file), dict(tensors))
    save("start.safetensors", tree_flatten(model.trainable_parameters()))
    optimizer = optim.AdamW(learning_rate=RATE, weight_decay=0.01, bias_correction=True)
    step = nn.value_and_grad(model, loss_of)
    report = []
    for number in range(1, STEPS + 1):
        loss, gradients = step(model, *batch())
        if number == 1:
            save("gradients.safetensors", tree_flatten(gradients))
        clipped, norm = optim.clip_grad_norm(gradients, 1.0)
        optimizer.update(model, clipped)
        mx.eval(model.parameters(), optimizer.state)
        report.append(dict(loss=loss.item(), grad_norm=norm.item()))
    save("end.safetensors", tree_flatten(model.trainable_parameters()))
    rows = [dict(tokens=tokens, learn_from=start) for tokens, start in ROWS]
    settings = dict(rank=RANK, scale=SCALE, learning_rate=RATE, weight_decay=0.01, max_grad_norm=1.0)
    (folder / "reference.json").write_text(json.dumps(dict(settings=settings, rows=rows, steps=report)) + "\n")


def make_trained():
    folder = OUT / "trained-by-mlx-lm"
    folder.mkdir(parents=True)
    model = adapted("four-bit")
    config = dict(fine_tune_type="lora", num_layers=len(model.layers), lora_parameters=dict(rank=RANK, scale=SCALE, dropout=0.0, keys=KEYS))
    (folder / "adapter_config.json").write_text(json.dumps(config, indent=1) + "\n")
    dataset = [(tokens, 0) for tokens, _ in ROWS] * 4
    args = TrainingArgs(batch_size=2, iters=40, val_batches=1, steps_per_report=20, steps_per_eval=40, steps_per_save=1000,
                        max_seq_length=64, adapter_file=str(folder / "adapters.safetensors"))
    train(model, optim.Adam(learning_rate=1e-2), dataset, dataset, args=args)
    for extra in folder.glob("0*"):
        extra.unlink()
    base, _ = load_model(ROOT / "parity" / "four-bit", strict=False)
    loaded = load_adapters(base, str(folder))
    prompt = mx.array([ROWS[2][0]])
    mx.save_safetensors(str(folder / "expected.safetensors"), dict(prompt=prompt[0], logits=loaded(prompt)[0].astype(mx.float32)))


if __name__ == "__main__":
    shutil.rmtree(OUT, ignore_errors=True)
    for name in ("grouped-query", "four-bit"):
        make_step(name)
    make_trained()
