broadsheet --lexicon examples/lexicon.json page.txt            # read it by words of your own too
broadsheet explain --line 291 page.txt                         # why this standing head went where it went
broadsheet --overrides examples/overrides.json page.txt > page.md  # … and the page with it where it belongs
