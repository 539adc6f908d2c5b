broadsheet explain page.txt                                    # every decision, with its evidence
broadsheet explain --line 12 page.txt                          # why line 12 is what it is
broadsheet explain --article "$(broadsheet --format ndjson page.txt | head -n 1 | jq -r .id)" page.txt
