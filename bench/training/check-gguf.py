"""Checks our GGUF adapter with llama.cpp itself. Development only, by hand:

    python check-gguf.py MODEL ADAPTER.gguf EXPECTED     (gguf, numpy, safetensors, xllamacpp)

MODEL: a folder with float weights; it is written as GGUF to a temporary file. EXPECTED: safetensors with `prompt` [L] and
`logits` [L, vocabulary], written by write-logits.ts. Prints the largest difference of the next token's log-probabilities,
without the adapter and with it, and of the most probable ones alone.
"""

import json
import pathlib
import sys
import tempfile

import gguf
import numpy
import xllamacpp
from safetensors.numpy import load_file

model_path, adapter, expected_path = sys.argv[1:4]
config = json.loads((pathlib.Path(model_path) / "config.json").read_text())
heads, kv_heads = config["num_attention_heads"], config["num_key_value_heads"]
vocabulary = config["vocab_size"]
NAMES = {
    "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm",
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output", "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
}


def turned(weight, count):
    """llama.cpp turns neighbouring pairs of a head's rows, the reference pairs half a head apart."""
    rows, columns = weight.shape
    return numpy.ascontiguousarray(
        weight.reshape(count, 2, rows // count // 2, columns).swapaxes(1, 2).reshape(rows, columns))


def gguf_tensor(name, weight):
    ends = {"model.embed_tokens.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight",
            "lm_head.weight": "output.weight"}
    if name in ends:
        return ends[name], weight
    _, _, layer, *rest = name.split(".")
    module = ".".join(rest[:-1])
    if module.endswith("q_proj"):
        weight = turned(weight, heads)
    if module.endswith("k_proj"):
        weight = turned(weight, kv_heads)
    return f"blk.{layer}.{NAMES[module]}.weight", weight


def write_base(path):
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_context_length(512)
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(heads)
    writer.add_head_count_kv(kv_heads)
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_rope_freq_base(config["rope_theta"])
    writer.add_rope_dimension_count(config["hidden_size"] // heads)
    writer.add_vocab_size(vocabulary)
    # Words that no tokenizer needs: prompts are given as tokens.
    writer.add_tokenizer_model("llama")
    tokens = [f"<0x{i:02X}>" if i < 256 else f"t{i}" for i in range(vocabulary)]
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * vocabulary)
    writer.add_token_types([6 if i < 256 else 1 for i in range(vocabulary)])
    writer.add_bos_token_id(256)
    writer.add_eos_token_id(257)
    for file in sorted(pathlib.Path(model_path).glob("*.safetensors")):
        for name, weight in load_file(file).items():
            writer.add_tensor(*gguf_tensor(name, weight.astype(numpy.float32)))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def log_probabilities(base, lora, prompt):
    params = xllamacpp.CommonParams()
    params.model.path = str(base)
    params.n_ctx = 256
    params.n_gpu_layers = 0
    params.warmup = False
    # Keys and values in 16 bits, its own choice, would cost three places.
    params.cache_type_k = params.cache_type_v = xllamacpp.ggml_type.GGML_TYPE_F32
    params.flash_attn_type = xllamacpp.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED
    if lora:
        info = xllamacpp.CommonAdapterLoraInfo()
        info.path, info.scale = lora, 1.0
        params.lora_adapters = [info]
    server = xllamacpp.Server(params)
    answer = server.handle_completions(
        {"prompt": prompt, "n_predict": 1, "temperature": 0, "n_probs": vocabulary, "stream": False})
    choice = answer["choices"][0]["logprobs"]["content"][0] if "choices" in answer else answer["completion_probabilities"][0]
    found = numpy.full(vocabulary, numpy.nan)
    for token in choice["top_logprobs"]:
        found[token["id"]] = token["logprob"]
    return found


expected = load_file(expected_path)
logits = expected["logits"][-1].astype(numpy.float64)
ours = logits - logits.max()
ours -= numpy.log(numpy.exp(ours).sum())
prompt = [int(token) for token in expected["prompt"]]
with tempfile.TemporaryDirectory() as folder:
    base = pathlib.Path(folder) / "base.gguf"
    write_base(base)
    for what, lora in (("without adapter", None), ("with adapter", adapter)):
        theirs = log_probabilities(base, lora, prompt)
        seen = ~numpy.isnan(theirs)
        top = numpy.argsort(-ours)[:20]
        print(what, "tokens compared", int(seen.sum()), "largest difference", numpy.abs(theirs - ours)[seen].max(),
              "of the 20 most probable", numpy.abs(theirs - ours)[top].max(), "same first", bool(numpy.nanargmax(theirs) == ours.argmax()))
