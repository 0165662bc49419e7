# Finds the JDK that ./sluice and ./mvnw use, so that nothing has to be exported first. Sourced; POSIX sh; starts no JVM.
#
#   find_jdk java     a Java 21+ that can run Sluice
#   find_jdk javac    a JDK 21+ that can build it
#
# Exports JAVA_HOME, or returns 1. A JAVA_HOME that is new enough is the user's choice and stays. Otherwise 25, which Sluice is
# built and tested on: the one on PATH, then an installed one. Otherwise the newest that is 21 or later.

# Sets jdk_major to the major version of the JDK in folder $1, 0 if there is none with bin/$2.
jdk_version() {
    jdk_major=0
    [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 0
    while IFS='="' read -r jdk_key jdk_blank jdk_value jdk_rest; do
        if [ "$jdk_key" = JAVA_VERSION ]; then
            jdk_major=${jdk_value%%[!0-9]*}
            break
        fi
    done <"$1/release"
    jdk_major=${jdk_major:-0}
}

# Keeps folder $1 in jdk_best if it is better than what is there.
jdk_consider() {
    [ "$jdk_best_major" -ne 25 ] || return 0
    jdk_version "$1" "$2"
    if [ "$jdk_major" -eq 25 ] || [ "$jdk_major" -gt "$jdk_best_major" ]; then
        jdk_best=$1
        jdk_best_major=$jdk_major
    fi
}

# Prints the home of the java on PATH.
jdk_on_path() {
    jdk_java=$(command -v java) || return 0
    # On macOS /usr/bin/java is a stub that asks the user to install one; the folders below are looked through anyway.
    [ ! -x /usr/libexec/java_home ] || [ "$jdk_java" != /usr/bin/java ] || return 0
    while [ -h "$jdk_java" ]; do
        jdk_link=$(readlink "$jdk_java") || return 0
        case $jdk_link in
        /*) jdk_java=$jdk_link ;;
        *) jdk_java=${jdk_java%/*}/$jdk_link ;;
        esac
    done
    if [ -r "${jdk_java%/bin/java}/release" ]; then
        printf '%s\n' "${jdk_java%/bin/java}"
    else
        # A version manager's shim: only java itself knows where it is.
        "$jdk_java" -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p'
    fi
}

find_jdk() {
    if [ -n "${JAVA_HOME-}" ]; then
        jdk_version "$JAVA_HOME" "$1"
        if [ "$jdk_major" -ge 21 ]; then
            export JAVA_HOME
            return 0
        fi
    fi

    jdk_best='' jdk_best_major=20
    jdk_consider "$(jdk_on_path)" "$1"

    # mvnw switches globbing off.
    case $- in *f*) jdk_noglob=-f ;; *) jdk_noglob=+f ;; esac
    set +f
    for jdk_home in \
        "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/openjdk* /usr/local/jdk* \
        /opt/* /opt/java/* /opt/jdk/* /opt/hostedtoolcache/Java_*/*/* \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.gradle/jdks/* "${HOME-}"/.jbang/cache/jdks/* \
        "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        jdk_consider "$jdk_home" "$1"
    done
    set "$jdk_noglob"

    [ -n "$jdk_best" ] || return 1
    JAVA_HOME=$jdk_best
    export JAVA_HOME
}
