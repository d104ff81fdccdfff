"""Checks our exports with the tools they are for. Development only, by hand:

    python check-exports.py mlx MODEL ADAPTER EXPECTED     (mlx-lm)
    python check-exports.py peft MODEL PEFT EXPECTED       (torch, transformers, peft)

EXPECTED: safetensors with `prompt` [L] and `logits` [L, vocabulary], written by write-logits.ts. Prints the largest
difference. The model must not be quantized for peft.
"""

import sys

tool, model_path, adapter, expected_path = sys.argv[1:5]

if tool == "mlx":
    import mlx.core as mx
    from mlx_lm.tuner.utils import load_adapters
    from mlx_lm.utils import load_model
    from pathlib import Path

    mx.set_default_device(mx.cpu)
    expected = mx.load(expected_path)
    model, _ = load_model(Path(model_path), strict=False)
    model = load_adapters(model, adapter)
    logits = model(expected["prompt"][None])[0].astype(mx.float32)
    print("largest difference", mx.abs(logits - expected["logits"]).max().item())
else:
    import torch
    from peft import PeftModel
    from safetensors.torch import load_file
    from transformers import AutoModelForCausalLM

    expected = load_file(expected_path)
    base = AutoModelForCausalLM.from_pretrained(model_path, dtype=torch.float32)
    prompt = expected["prompt"].long()[None]
    with torch.no_grad():
        print("without adapter", (base(prompt).logits[0] - expected["logits"]).abs().max().item())
        model = PeftModel.from_pretrained(base, adapter)
        print("largest difference", (model(prompt).logits[0] - expected["logits"]).abs().max().item())
