"""Measures mlx-lm on a model as throughput.ts measures ours: python reference.py FOLDER PROMPT ANSWER BATCH..."""

import json
import pathlib
import re
import sys
import time

import mlx.core as mx
from mlx_lm.generate import BatchGenerator, generate_step
from mlx_lm.utils import load_model

folder, length, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
mx.set_default_device(mx.cpu)
start = time.perf_counter()
model, config = load_model(pathlib.Path(folder))
mx.eval(model.parameters())
load_seconds = time.perf_counter() - start


def prompt_of(row):
    return [(i * 7919 + row * 31 + 5) % config["vocab_size"] for i in range(length)]


def measure_one():
    begun, first = time.perf_counter(), None
    for _ in generate_step(mx.array(prompt_of(0)), model, max_tokens=count):
        first = first or time.perf_counter()
    return dict(ttftMs=1000 * (first - begun), decode=(count - 1) / (time.perf_counter() - first))


def measure(rows):
    if rows == 1:
        return measure_one()
    generator = BatchGenerator(model, completion_batch_size=rows, prefill_batch_size=rows)
    begun, all_begun, after, seen = time.perf_counter(), None, 0, set()
    generator.insert([prompt_of(row) for row in range(rows)], [count] * rows)
    while responses := generator.next_generated():
        if all_begun:
            after += len(responses)
        seen.update(r.uid for r in responses)
        if len(seen) == rows:
            all_begun = all_begun or time.perf_counter()
    return dict(ttftMs=1000 * (all_begun - begun), decode=after / (time.perf_counter() - all_begun))


measure_one()
results = {rows: measure(int(rows)) for rows in sys.argv[4:]}
peak = int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path("/proc/self/status").read_text())[1]) / 1e6
print(json.dumps(dict(loadSeconds=load_seconds, peakGb=peak, results=results)))
