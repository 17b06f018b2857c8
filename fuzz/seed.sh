#!/usr/bin/env bash
# Makes the seed corpora in fuzz/corpus from the seeds, the fixtures and the regression cases of the project.
# `./seed.sh FOLDER` takes the documents of FOLDER, too: .txt, .html and .htm.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "$0")"

# add TARGET FILE…: copies the files under names made of what they hold, so that none is taken twice.
add() {
  local target=$1 file
  shift
  mkdir -p "corpus/$target"
  for file in "$@"; do cp "$file" "corpus/$target/$(sha1sum <"$file" | cut -c1-16)"; done
}

documents=(../seeds/*)
mapfile -d '' -O "${#documents[@]}" documents < <(find ../tests ${1:+"$1"} -type f \
  \( -name '*.txt' -o -name '*.html' -o -name '*.htm' \) -not -path '*/target/*' -print0)
mapfile -d '' json < <(find ../tests -type f -name '*.json' -not -path '*/target/*' -print0)

for target in fuzz_targets/*.rs; do
  target=$(basename "$target" .rs)
  case $target in
  json_in) add "$target" ${json[@]+"${json[@]}"} ;;
  *) add "$target" "${documents[@]}" ;;
  esac
  add "$target" ../tests/regressions/"$target"/*
  echo "corpus/$target: $(find "corpus/$target" -type f | wc -l) inputs"
done
