"""Makes tests/fixtures/parity: small random models and what mlx-lm answers with them.

Development only; nothing in the product needs Python. Run once, by hand:

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install "mlx[cpu]==0.32.4" "mlx-lm==0.32.2"
    /tmp/reference/bin/python bench/parity/make-fixtures.py

For each case: config.json and model.safetensors (mlx-community layout), for some an adapter in mlx-lm's files, and
expected.safetensors with `logits` of the whole prompt in one pass, [L, vocabulary], `prompt`, and the 64 `tokens` that
greedy decoding with a cache then gives. A seed is passed over when two of its tokens nearly tie, for then rounding alone
would decide.
"""

import json
import pathlib
import shutil

import mlx.core as mx
from mlx.utils import tree_flatten
from mlx_lm.models.cache import RotatingKVCache, make_prompt_cache
from mlx_lm.tuner.utils import load_adapters
from mlx_lm.utils import load_model, quantize_model

mx.set_default_device(mx.cpu)
OUT = pathlib.Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "parity"
PROMPT, ANSWER, MARGIN = 24, 64, 2e-3

BASE = dict(
    model_type="mistral", hidden_size=32, num_hidden_layers=2, intermediate_size=64, num_attention_heads=4, head_dim=16,
    num_key_value_heads=2, vocab_size=64, rms_norm_eps=1e-5, rope_theta=10000.0, tie_word_embeddings=False,
    max_position_embeddings=512, eos_token_id=2, bos_token_id=1,
)
WIDE = BASE | dict(hidden_size=256, intermediate_size=256, num_hidden_layers=1, head_dim=64)
KEYS = [f"self_attn.{p}_proj" for p in "qkvo"] + [f"mlp.{p}_proj" for p in ("gate", "up", "down")]
CASES = {
    "grouped-query": dict(config=BASE),
    "tied-traditional": dict(config=BASE | dict(model_type="llama", num_key_value_heads=4, tie_word_embeddings=True,
                                                rope_traditional=True, rope_theta=500000.0)),
    "linear-rope": dict(config=BASE | dict(rope_scaling=dict(type="linear", factor=4.0), num_key_value_heads=1)),
    "sliding-window": dict(config=BASE | dict(sliding_window=9)),
    "four-bit": dict(config=WIDE, bits=4),
    "eight-bit": dict(config=WIDE, bits=8),
    "adapter": dict(config=BASE, keys=KEYS, layers=1),
    "four-bit-adapter": dict(config=WIDE, bits=4, keys=KEYS[:3] + KEYS[-1:], layers=1),
}


def random_weights(model, seed):
    key = mx.random.key(seed)
    for name, value in tree_flatten(model.parameters()):
        key, now = mx.random.split(key)
        if "norm" in name:
            yield name, 1 + 0.2 * mx.random.normal(value.shape, key=now)
        else:
            spread = 1.0 if "embed" in name else 1.6 * value.shape[-1] ** -0.5
            yield name, spread * mx.random.normal(value.shape, key=now)


def write_model(folder, case, seed):
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps(case["config"], indent=1) + "\n")
    model, config = load_model(folder, strict=False)
    model.load_weights(list(random_weights(model, seed)))
    if "bits" in case:
        model, config = quantize_model(model, case["config"], group_size=64, bits=case["bits"])
        config = case["config"] | {"quantization": {"group_size": 64, "bits": case["bits"]}}
        (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    mx.save_safetensors(str(folder / "model.safetensors"), dict(tree_flatten(model.parameters())), {"format": "mlx"})


def write_adapter(folder, case, seed):
    folder.mkdir()
    parameters = dict(rank=4, scale=2.5, dropout=0.0, keys=case["keys"])
    config = dict(fine_tune_type="lora", num_layers=case["layers"], lora_parameters=parameters)
    (folder / "adapter_config.json").write_text(json.dumps(config, indent=1) + "\n")
    sizes = case["config"]
    dim = sizes.get("head_dim", sizes["hidden_size"] // sizes["num_attention_heads"])
    out = dict(q=sizes["num_attention_heads"] * dim, k=sizes["num_key_value_heads"] * dim,
               v=sizes["num_key_value_heads"] * dim, o=sizes["hidden_size"], gate=sizes["intermediate_size"],
               up=sizes["intermediate_size"], down=sizes["hidden_size"])
    into = {k: sizes["hidden_size"] for k in out} | dict(o=out["q"], down=sizes["intermediate_size"])
    key, tensors = mx.random.key(seed + 1000), {}
    for layer in range(sizes["num_hidden_layers"] - case["layers"], sizes["num_hidden_layers"]):
        for module in case["keys"]:
            short = module.split(".")[1].removesuffix("_proj")
            for leaf, shape in (("lora_a", (into[short], 4)), ("lora_b", (4, out[short]))):
                key, now = mx.random.split(key)
                tensors[f"model.layers.{layer}.{module}.{leaf}"] = 0.1 * mx.random.normal(shape, key=now)
    mx.save_safetensors(str(folder / "adapters.safetensors"), tensors)


def answer(folder, case, seed):
    """Logits of the prompt, tokens of the answer, and the smallest lead that a token had over the next best."""
    model, _ = load_model(folder)
    if "keys" in case:
        load_adapters(model, folder / "adapter")
        model.eval()
    window = case["config"].get("sliding_window")
    if window:  # mlx-lm slides only where layer_types says so, and cannot be told so for every layer
        model.model.sliding_window, model.model.swa_idx = window, 0
        for layer in model.model.layers:
            layer.use_sliding = True
    prompt = mx.random.randint(3, case["config"]["vocab_size"], (1, PROMPT), key=mx.random.key(seed + 2000))
    cache = [RotatingKVCache(max_size=window) for _ in model.layers] if window else make_prompt_cache(model)
    logits = model(prompt, cache=cache)
    step, tokens, lead = logits[:, -1, :], [], 1e9
    for _ in range(ANSWER):
        best = mx.sort(step[0])[-2:].tolist()
        lead = min(lead, best[1] - best[0])
        tokens.append(mx.argmax(step[0]).item())
        step = model(mx.array([[tokens[-1]]]), cache=cache)[:, -1, :]
    return prompt[0], logits[0], mx.array(tokens), lead


for name, case in CASES.items():
    for seed in range(100):
        folder = OUT / name
        shutil.rmtree(folder, ignore_errors=True)
        write_model(folder, case, seed)
        if "keys" in case:
            write_adapter(folder / "adapter", case, seed)
        prompt, logits, tokens, lead = answer(folder, case, seed)
        if lead > MARGIN and len(set(tokens.tolist())) > 8:
            break
    else:
        raise SystemExit(f"{name}: every seed has a near-tie")
    expected = dict(prompt=prompt.astype(mx.int32), logits=logits, tokens=tokens.astype(mx.int32))
    mx.save_safetensors(str(folder / "expected.safetensors"), expected)
    print(f"{name}: seed {seed}, smallest lead {lead:.4f}, {len(set(tokens.tolist()))} different tokens")
