# syntax=docker/dockerfile:1
# Builds for linux/amd64 and linux/arm64. deploy/try-image.mjs runs these steps without a Docker engine.
ARG NODE=22-bookworm-slim

# The bundle is the same on every processor, so it is built once, on the builder's own.
FROM --platform=$BUILDPLATFORM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
COPY build build
COPY src src
RUN npm ci --omit=dev --no-audit --no-fund

# What the bundle loads at run time: libsql has a binary for each platform.
FROM node:${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY deploy/keep-runtime-packages.mjs deploy/
RUN node deploy/keep-runtime-packages.mjs && npm install --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:${NODE}
ENV NODE_ENV=production DATA_DIR=/data METRICS_PORT=9464 METRICS_HOST=127.0.0.1
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY knowledge knowledge
RUN mkdir -p /data && chown 1000:1000 /data
USER 1000:1000
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.METRICS_PORT+'/healthz/live').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/main.js", "start"]
