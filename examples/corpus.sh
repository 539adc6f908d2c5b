node examples/pipeline.mjs pages > corpus.jsonl
# What a model should learn from: whole stories in Chinese that are sure enough, every text once.
jq -c 'select(.complete and .confidence >= 0.75 and (.language | startswith("zh")))' corpus.jsonl | jq -sc 'unique_by(.text_id)[]' > train.jsonl
# What a person should look at, the least sure first, each with the file and the place where it begins.
jq -r '[.confidence, .provenance.file, .provenance.spans[0][0], .headline] | @tsv' corpus.jsonl | sort -n > review.tsv
# How much there is of each language.
jq -sc 'group_by(.language)[] | {language: .[0].language, articles: length, characters: (map(.characters) | add)}' corpus.jsonl
