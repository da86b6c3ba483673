# One image a service: docker build --build-arg SERVICE=complaint-service -t prongsai/complaint-service .
# docker compose build builds all of them; what they share is built once.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q package -DskipTests -Dspotless.check.skip=true -Denforcer.skip=true

FROM build AS layers
ARG SERVICE
RUN java -Djarmode=tools -jar ${SERVICE}/target/${SERVICE}-[0-9]*.jar extract --layers --destination /layers \
 && mv /layers/application/${SERVICE}-*.jar /layers/application/service.jar

FROM eclipse-temurin:25-jre-noble AS service
WORKDIR /opt/prongsai
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
COPY deploy/image/health deploy/image/java.options ./
# What this JVM loads and links at a start is kept for every start to come (docs/adr/0005). There is no broker and no store
# here: a service that needs them goes half the way, and keeps that.
COPY deploy/image/first-run /tmp/first-run
RUN sh /tmp/first-run && rm -rf /tmp/*

# volumes begin as copies of these, and so belong to who writes to them
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin prongsai \
 && mkdir -p /var/lib/prongsai/keys /var/lib/prongsai/state /var/lib/prongsai/traffic /var/lib/prongsai/spool \
 && chown -R prongsai:prongsai /var/lib/prongsai \
 && chmod -R go= /var/lib/prongsai
USER 10001:10001
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 CMD ["/opt/prongsai/health", "readiness"]
ENTRYPOINT ["java", "@/opt/prongsai/java.options", "-jar", "service.jar"]
