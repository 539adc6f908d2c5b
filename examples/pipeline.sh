pdftotext -raw page.pdf - | broadsheet > page.md
broadsheet --format ndjson pages/*.txt > corpus.ndjson
broadsheet --format ndjson pages/*.txt | jq -r '[.source, .headline] | @tsv'
jq -c '{index: {_id: "\(.source)#\(.id)"}}, {title: .headline, text: .body, language}' corpus.ndjson > bulk.ndjson
