broadsheet --out library --resume pages                        # a folder with all below it; the same again goes on where it was
broadsheet --out library --jobs 2 --timeout 60 'pages/**/*.txt' # two at once, none for longer than a minute
broadsheet --out single --split page.txt                       # single/page/001 HEADLINE.md, a file for each article
for page in pages/*.txt; do jq -Rsc --arg id "$page" '{id: $id, text: .}' "$page"; done > dumps.ndjson
broadsheet --filter --format json < dumps.ndjson > papers.ndjson  # {"id","text"} a line in, {"id", …the newspaper} a line out
