# Sourced by mvnw and deploy/run: finds a JDK 21 or newer, whatever `java` means on this machine.
#
# find_jdk [VERSION]   sets JDK_HOME to the newest fitting JDK (JAVA_HOME and the PATH go first) and returns 0,
#                      or returns 1. JDK_LOOKED then says where it looked.

# Prints the feature version (21, 25, …) of the JDK in $1, or 0 if there is none.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  jdk_full=
  [ ! -r "$1/release" ] || jdk_full=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release")
  [ -n "$jdk_full" ] || jdk_full=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
  jdk_full=${jdk_full#1.}
  jdk_full=${jdk_full%%[!0-9]*}
  echo "${jdk_full:-0}"
}

# Prints the home of the `java` that the PATH finds, links followed.
jdk_of_path() {
  jdk_bin=$(command -v java) || return 0
  while [ -L "$jdk_bin" ]; do
    jdk_link=$(readlink "$jdk_bin")
    case $jdk_link in
      /*) jdk_bin=$jdk_link ;;
      *) jdk_bin=$(dirname "$jdk_bin")/$jdk_link ;;
    esac
  done
  dirname "$(dirname "$jdk_bin")"
}

find_jdk() {
  jdk_floor=${1:-21}
  JDK_HOME=
  JDK_LOOKED="JAVA_HOME, PATH, /usr/lib/jvm, /usr/java, /opt, ~/.sdkman, ~/.jdks, ~/.asdf, /Library/Java/JavaVirtualMachines"
  for jdk_home in "${JAVA_HOME:-}" "$(jdk_of_path)"; do
    if [ -n "$jdk_home" ] && [ "$(jdk_version "$jdk_home")" -ge "$jdk_floor" ]; then
      JDK_HOME=$jdk_home
      return 0
    fi
  done
  jdk_best=0
  for jdk_home in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$([ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$jdk_floor+" 2>/dev/null)"; do
    [ -d "$jdk_home" ] || continue
    jdk_found=$(jdk_version "$jdk_home")
    if [ "$jdk_found" -ge "$jdk_floor" ] && [ "$jdk_found" -gt "$jdk_best" ]; then
      jdk_best=$jdk_found
      JDK_HOME=$jdk_home
    fi
  done
  [ -n "$JDK_HOME" ]
}
