#!/bin/sh
# The secrets of one platform, made once: sh deploy/make-secrets.sh [DIRECTORY]. What is there already stays as it is.
# docker-compose.yml reads them where they lie; on Kubernetes: kubectl apply -k DIRECTORY (k8s/README.md).
set -eu
directory=${1:-$(dirname "$0")/secrets}

umask 077
mkdir -p "$directory"
cd "$directory"

# Docker shows a file to a container as it is, and the container's user is another than this one: the directory keeps
# others out, so the files in it need not.
keep() { # $1: whole or not at all
  chmod 644 "$1.draft"
  mv "$1.draft" "$1"
}

if [ ! -e internal-token-private.pem ]; then
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:named_curve \
    -out internal-token-private.pem.draft
  openssl pkey -in internal-token-private.pem.draft -pubout -out internal-token-public.pem.draft
  keep internal-token-public.pem
  keep internal-token-private.pem
fi
for secret in portal-login-secret first-admin-code; do
  if [ ! -e "$secret" ]; then
    openssl rand -hex 32 >"$secret.draft"
    keep "$secret"
  fi
done

cat >kustomization.yaml <<'YAML'
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: prongsai
generatorOptions:
  # services name them as they are, and a secret that changes is rolled out on purpose
  disableNameSuffixHash: true
secretGenerator:
  - name: internal-token-private
    files: [private.pem=internal-token-private.pem]
  - name: internal-token-public
    files: [public.pem=internal-token-public.pem]
  - name: portal-login
    files: [client-secret=portal-login-secret]
  - name: first-admin
    files: [code=first-admin-code]
YAML
