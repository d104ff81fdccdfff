"""Trains as `mlx_lm.lora --mask-prompt` does, for bench/training/against-mlx-lm.ts. Prints one JSON line.

    python mlx_lm_lora.py MODEL DATA BATCH STEPS WARMUP

Only the wall time of the steps after WARMUP counts, and only the tokens that are learned: completions with their end.
"""

import json
import os
import resource
import sys
import tempfile
import time
import types

import mlx.core as mx
import mlx.optimizers as optim
from mlx_lm.tuner.callbacks import TrainingCallback
from mlx_lm.tuner.datasets import CacheDataset, load_dataset
from mlx_lm.tuner.trainer import TrainingArgs, train
from mlx_lm.tuner.utils import linear_to_lora_layers
from mlx_lm.utils import load

model_path, data, batch, steps, warmup = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
KEYS = [f"self_attn.{p}_proj" for p in "qkvo"] + [f"mlp.{p}_proj" for p in ("gate", "up", "down")]

mx.set_default_device(mx.cpu)
mx.random.seed(0)
model, tokenizer = load(model_path)
model.freeze()
linear_to_lora_layers(model, len(model.layers), dict(rank=8, scale=16.0, dropout=0.0, keys=KEYS))
args = types.SimpleNamespace(data=data, train=True, test=False, mask_prompt=True, hf_dataset=False)
train_set, valid_set, _ = load_dataset(args, tokenizer)


class Clock(TrainingCallback):
    reports = []

    def on_train_loss_report(self, info):
        self.reports.append((time.perf_counter(), info["trained_tokens"]))


clock = Clock()
train(
    model=model,
    optimizer=optim.AdamW(learning_rate=2e-4),
    train_dataset=CacheDataset(train_set),
    val_dataset=CacheDataset(valid_set),
    args=TrainingArgs(batch_size=batch, iters=steps, val_batches=1, steps_per_report=1, steps_per_eval=steps,
                      steps_per_save=10**9, max_seq_length=512, adapter_file=os.path.join(tempfile.gettempdir(), "mlx-lm-bench.safetensors")),
    training_callback=clock,
)
# A validation runs at the last step, before its report: the step before closes the clock.
(first, first_tokens), (last, last_tokens) = clock.reports[warmup - 1], clock.reports[-2]
# One padding token a row is counted as learned there: taken away here.
padding = batch * (len(clock.reports) - 1 - warmup)
print(json.dumps(dict(
    tokens_per_second=(last_tokens - first_tokens - padding) / (last - first),
    peak_gb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9,
    loss=None,
)))
