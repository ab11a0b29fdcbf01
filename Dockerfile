# Offprint with its browser, for Linux on x64 and arm64:
#
#   docker build --tag offprint .
#   docker run --rm --init --user "$(id -u):$(id -g)" --volume "$PWD:/journal" --security-opt seccomp=unconfined offprint build .
#
# The browser shows each page in a sandbox. A sandbox needs user namespaces, which Docker's own seccomp profile forbids.
# `--security-opt seccomp=unconfined` allows them. `--env OFFPRINT_NO_SANDBOX=1` does without the sandbox instead: then only
# the container stands between a malicious manuscript and your machine. docs/install.md says when to choose which.

FROM node:24-trixie-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack && mkdir /offprint && tar --extract --file offprint-*.tgz --directory /offprint --strip-components 1

FROM node:24-trixie-slim
# Debian's browser runs on arm64, too. Offprint prefers it to the one in its package, which is for x64 only.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends chromium-headless-shell \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /offprint
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
COPY --from=build /offprint ./
RUN ln -s /offprint/bin/offprint.mjs /usr/local/bin/offprint && offprint --version

USER node
WORKDIR /journal
ENTRYPOINT ["offprint"]
CMD ["--help"]
