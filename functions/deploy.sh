#!/usr/bin/env bash
# Puts the functions on Google Cloud, or with --plan prints the commands it would use and calls nothing. It can be run again at any
# time: what is there is kept or brought up to date, never made twice. docs/deploy.md says what each command is for.
#
# From the environment: PROJECT, REGION, and of ZIANBU_* what the functions are to be set to (docs/deploy.md). A plan shows <NAME> for
# what it is not told.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PATH=$PWD/node_modules/.bin:$PATH

plan=''
if [[ ${1-} == --plan ]]; then plan=1; fi

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

if [[ -n $plan ]]; then PROJECT=${PROJECT:-PROJECT}; fi
[[ -n ${PROJECT-} ]] || fail '請設定環境變數 PROJECT 為 Google Cloud 專案的代碼，再執行一次。'
REGION=${REGION:-asia-east1}
SOURCE=${SOURCE:-dist/functions}
robot=zianbu@$PROJECT.iam.gserviceaccount.com
caller=zianbu-caller@$PROJECT.iam.gserviceaccount.com

# Without a list of schools this is one school: no dispatch, and the schedule goes to daily itself.
city=${ZIANBU_SCHOOLS:+1}
if [[ -n $city ]]; then export ZIANBU_TOPIC=projects/$PROJECT/topics/zianbu-daily; fi

# A command as one can type it, in lines that are not too long.
typed() {
  local word text='' width=0
  for word in "$@"; do
    if [[ ! $word =~ ^[A-Za-z0-9_./:=@,+-]+$ ]]; then word=${word@Q}; fi
    if [[ $word == --* || $word == "'--"* ]] && ((width + ${#word} > 120)); then
      text+=$' \\\n    '$word
      width=$((4 + ${#word}))
    else
      text+=" $word"
      width=$((width + 1 + ${#word}))
    fi
  done
  printf '%s' "${text# }"
}

run() {
  if [[ -n $plan ]]; then
    typed "$@"
    printf '\n'
  else
    "$@" >/dev/null
  fi
}

there() {
  "$@" >/dev/null 2>&1
}

# ensure 'iam service-accounts' NAME flags…: makes it unless it is there. Flags before -- are for describing it, too.
ensure() {
  local -a noun common=()
  read -ra noun <<<"$1"
  local name=$2
  shift 2
  while [[ $# -gt 0 && $1 != -- ]]; do
    common+=("$1")
    shift
  done
  if [[ $# -gt 0 ]]; then shift; fi
  local -a look=(gcloud "${noun[@]}" describe "$name" "${common[@]}") make
  # Some are made under another name than they are described by, or as one kind of several.
  read -ra make <<<"gcloud ${noun[*]} create ${created:-$name}"
  make+=("${common[@]}" "$@")
  if [[ -n $plan ]]; then
    printf '%s >/dev/null 2>&1 ||\n  %s\n' "$(typed "${look[@]}")" "$(typed "${make[@]}")"
  elif ! there "${look[@]}"; then
    "${make[@]}" >/dev/null
  fi
}

section() {
  printf '\n# %s\n' "$1"
}

in_project=(--project="$PROJECT")
in_region=("${in_project[@]}" --region="$REGION")

project_number() {
  if [[ -n $plan ]]; then
    printf '%s' "${PROJECT_NUMBER:-PROJECT_NUMBER}"
  else
    gcloud projects describe "$PROJECT" --format='value(projectNumber)'
  fi
}
number=$(project_number)
pubsub_agent=serviceAccount:service-$number@gcp-sa-pubsub.iam.gserviceaccount.com

address_of() {
  printf 'https://zianbu-%s-%s.%s.run.app' "$1" "$number" "$REGION"
}

# Google gives a function a second address, and tokens may be for either; `health` looks at the settings of all.
audience_of() {
  if [[ $1 == health ]]; then
    printf '%s,%s,%s' "$(address_of check)" "$(address_of status)" "$(address_of report)"
  else
    printf '%s,https://%s-%s.cloudfunctions.net/zianbu-%s' "$(address_of "$1")" "$REGION" "$PROJECT" "$1"
  fi
}

# The settings of a function as NAME=value, for those that have a value. Values may have commas, so they are parted by semicolons.
settings_of() {
  local function=$1 pairs=NODE_ENV=production name value
  for name in ${2//,/ }; do
    value=${!name-}
    if [[ $name == ZIANBU_AUDIENCE ]]; then value=$(audience_of "$function"); fi
    if [[ -n $value ]]; then pairs+=";$name=$value"; fi
  done
  printf '^;^%s' "$pairs"
}

secret_of() {
  local name=${1,,}
  printf '%s' "${name//_/-}"
}

member() {
  if [[ $1 == *.gserviceaccount.com ]]; then printf 'serviceAccount:%s' "$1"; else printf 'user:%s' "$1"; fi
}

may_call() {
  run gcloud run services add-iam-policy-binding "zianbu-$1" "${in_region[@]}" --member="$2" --role=roles/run.invoker
}

# The value goes through a pipe: it is part of no command line and of no plan.
ensure_secret() {
  local name=$1 secret
  secret=$(secret_of "$name")
  local -a look=(gcloud secrets describe "$secret" "${in_project[@]}")
  local -a make=(gcloud secrets create "$secret" "${in_project[@]}" --data-file=-)
  if [[ -n $plan ]]; then
    printf "%s >/dev/null 2>&1 ||\n  printf %%s \"\$%s\" | %s\n" "$(typed "${look[@]}")" "$name" "$(typed "${make[@]}")"
  elif ! there "${look[@]}"; then
    [[ -n ${!name-} ]] || fail "還沒有密鑰 $secret。請設定環境變數 $name，再執行一次。"
    printf '%s' "${!name}" | "${make[@]}" >/dev/null
  fi
  run gcloud secrets add-iam-policy-binding "$secret" "${in_project[@]}" --member="serviceAccount:$robot" --role=roles/secretmanager.secretAccessor
}

deploy() {
  local name=$1 timeout=$2 memory=$3 instances=$4 settings=$6 secrets=$7 secret
  local -a given=()
  for secret in ${secrets//[-,]/ }; do given+=(--set-secrets="$secret=$(secret_of "$secret"):latest"); done
  run gcloud functions deploy "zianbu-$name" "${in_region[@]}" --gen2 --runtime=nodejs24 --source="$SOURCE" --entry-point="$name" \
    --trigger-http --no-allow-unauthenticated --service-account="$robot" --timeout="${timeout}s" --memory="$memory" \
    --max-instances="$instances" --concurrency=1 --set-build-env-vars=GOOGLE_NODE_RUN_SCRIPTS= \
    --set-env-vars="$(settings_of "$name" "${settings//-/}")" "${given[@]}" --quiet
}

# Messages of a topic go to the function of its name, signed as the caller; after ten failures they are set aside.
push_to() {
  local name=$1 base
  base=$(address_of "$name")
  local -a how=(
    --push-endpoint="$base/projects/$PROJECT/topics/zianbu-$name"
    --push-auth-service-account="$caller" --push-auth-token-audience="$base"
    --ack-deadline=600 --min-retry-delay=10s --max-retry-delay=600s
    --dead-letter-topic=zianbu-dead --max-delivery-attempts=10
  )
  ensure 'pubsub subscriptions' "zianbu-$name" "${in_project[@]}" -- --topic="zianbu-$name" --enable-message-ordering --expiration-period=never "${how[@]}"
  run gcloud pubsub subscriptions update "zianbu-$name" "${in_project[@]}" "${how[@]}"
  run gcloud pubsub subscriptions add-iam-policy-binding "zianbu-$name" "${in_project[@]}" --member="$pubsub_agent" --role=roles/pubsub.subscriber
  may_call "$name" "serviceAccount:$caller"
}

schedule() {
  local job=$1 topic=$2 hour=$3
  local -a what=(--schedule="$hour" --time-zone=Asia/Taipei --topic="$topic" --message-body='{}')
  created="pubsub $job" ensure 'scheduler jobs' "$job" "${in_project[@]}" --location="$REGION" -- "${what[@]}"
  run gcloud scheduler jobs update pubsub "$job" "${in_project[@]}" --location="$REGION" "${what[@]}"
}

# Each function in a line: name, timeout, memory, instances, how it is called, settings, secrets.
mapfile -t all < <(node functions/entry/deploy-facts.ts)
facts=()
for fact in "${all[@]}"; do
  if [[ $fact != dispatch\ * || -n $city ]]; then facts+=("$fact"); fi
done
[[ ${#facts[@]} -gt 0 ]] || fail '讀不到函式的宣告。請用 Node.js 24 在專案的資料夾裡執行。'

# What is required has to be told; a plan goes on without.
complete() {
  local words required name
  for fact in "${facts[@]}"; do
    read -ra words <<<"$fact"
    required=${words[7]}
    for name in ${required//[-,]/ }; do
      if [[ $name == ZIANBU_AUDIENCE || -n ${!name-} ]]; then continue; fi
      [[ -n $plan ]] || fail "請設定環境變數 $name（函式 ${words[0]} 需要），再執行一次。說明在 docs/deploy.md。"
      export "$name=<$name>"
    done
  done
}
complete

if [[ -n $city ]]; then who='a city'; else who='one school'; fi
printf '# Zianbu for %s, project %s, region %s.\n' "$who" "$PROJECT" "$REGION"

section 'What is deployed: the built files, and the libraries that Google installs beside them'
[[ -n $plan || -f $SOURCE/index.js ]] || fail "找不到 $SOURCE/index.js。請先執行 npm ci && npm run build，再執行一次。"
run cp package.json package-lock.json "$SOURCE/"

section 'The services of Google that are used'
run gcloud services enable "${in_project[@]}" artifactregistry.googleapis.com cloudbuild.googleapis.com cloudfunctions.googleapis.com \
  cloudscheduler.googleapis.com drive.googleapis.com pubsub.googleapis.com run.googleapis.com secretmanager.googleapis.com sheets.googleapis.com

section 'Two accounts without any role in the project: the functions run as the first, and are called by the second'
created=zianbu ensure 'iam service-accounts' "$robot" "${in_project[@]}" -- --display-name='Zianbu functions'
created=zianbu-caller ensure 'iam service-accounts' "$caller" "${in_project[@]}" -- --display-name='Zianbu schedule'

section 'Secrets, which only the first account may read'
for fact in "${facts[@]}"; do
  read -ra words <<<"$fact"
  for secret in ${words[6]//[-,]/ }; do ensure_secret "$secret"; done
done

section 'Functions'
for fact in "${facts[@]}"; do
  read -ra words <<<"$fact"
  deploy "${words[@]}"
done

section 'Topics: what cannot be delivered waits in zianbu-dead'
topics=(zianbu-dead zianbu-daily)
if [[ -n $city ]]; then topics+=(zianbu-dispatch); fi
for topic in "${topics[@]}"; do ensure 'pubsub topics' "$topic" "${in_project[@]}"; done
ensure 'pubsub subscriptions' zianbu-dead "${in_project[@]}" -- --topic=zianbu-dead --expiration-period=never
run gcloud pubsub topics add-iam-policy-binding zianbu-dead "${in_project[@]}" --member="$pubsub_agent" --role=roles/pubsub.publisher
run gcloud iam service-accounts add-iam-policy-binding "$caller" "${in_project[@]}" --member="$pubsub_agent" --role=roles/iam.serviceAccountTokenCreator
if [[ -n $city ]]; then
  run gcloud pubsub topics add-iam-policy-binding zianbu-daily "${in_project[@]}" --member="serviceAccount:$robot" --role=roles/pubsub.publisher
fi

section 'Who may call'
for fact in "${facts[@]}"; do
  read -ra words <<<"$fact"
  if [[ ${words[4]} == topic ]]; then
    push_to "${words[0]}"
    continue
  fi
  read -ra people <<<"${ZIANBU_CALLERS//,/ }"
  for person in "${people[@]}"; do may_call "${words[0]}" "$(member "$person")"; done
done

section 'Schedule'
if [[ -n $city ]]; then
  schedule zianbu-night zianbu-dispatch '0 1 * * *'
else
  schedule zianbu-morning zianbu-daily '0,30 7 * * *'
fi
