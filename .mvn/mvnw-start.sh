# Sourced by ./mvnw once it knows its Maven home: finds the JDK, and falls back to an installed Maven without a network.

. "$scriptDir/.mvn/find-jdk.sh"
if ! find_jdk javac; then
    echo "mvnw: needs a JDK 21 or newer; there is none in JAVA_HOME, on PATH or in the usual install folders" >&2
    exit 1
fi

if [ ! -d "$MAVEN_HOME" ] && [ -z "${MVNW_FIRST_TRY-}" ] && command -v mvn >/dev/null; then
    if ! MVNW_FIRST_TRY=1 sh "$0" --version >/dev/null 2>&1 </dev/null; then
        echo "mvnw: cannot download Maven, using the installed one" >&2
        exec mvn "$@"
    fi
fi
