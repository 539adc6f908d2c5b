broadsheet page.txt                                            # Markdown on standard output
broadsheet --format json page.txt > page.json                  # everything known of a page
broadsheet --out articles pages/*.txt                          # articles/NAME.md for every page
broadsheet --issue front.txt page4.txt > issue.md              # pages of one issue: jumped stories are joined
broadsheet --encoding big5 --lenient old.txt                   # say the encoding; replace what cannot be decoded
broadsheet --script hans --format text page.txt                # write traditional Chinese in simplified characters
