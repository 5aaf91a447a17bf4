@echo off
rem Builds and starts Dapei with a JDK and a Maven that it finds or fetches by itself.
rem
rem   mvnw                  build the portal if it is not built yet, then run it
rem   mvnw start OPTION...  the same, with options of the portal, such as --server.port=9000
rem   mvnw ARGUMENT...      Apache Maven with these arguments, such as -B verify
rem
rem Variables: JAVA_HOME, MAVEN_USER_HOME, MVNW_REPOURL, JAVA_OPTS as in mvnw.
rem Node is left to Vaadin's own download where the PATH has no Node 24.
setlocal
set "BASE=%~dp0"
set "BASE=%BASE:~0,-1%"

set "FOUND="
call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for /d %%j in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*" "%LOCALAPPDATA%\mise\installs\java\*" "%USERPROFILE%\scoop\apps\*") do call :try "%%j"
if not defined FOUND (
    echo dapei: no JDK 25 or later found: install one ^(https://adoptium.net/temurin/releases/?version=25^) or set JAVA_HOME to it 1>&2
    exit /b 1
)
set "JAVA_HOME=%FOUND%"
set "PATH=%JAVA_HOME%\bin;%PATH%"

for /f "usebackq tokens=1,2 delims==" %%a in ("%BASE%\.mvn\wrapper\maven-wrapper.properties") do set "WRAPPER_%%a=%%b"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
if not defined MVNW_REPOURL set "MVNW_REPOURL=https://repo.maven.apache.org/maven2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "MAVEN=%DISTS%\dapei-maven-%WRAPPER_mavenVersion%\bin\mvn.cmd"
if not exist "%MAVEN%" (
    powershell -NoProfile -ExecutionPolicy Bypass -Command ^
        "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
        "$name = 'apache-maven-' + $env:WRAPPER_mavenVersion;" ^
        "$work = Join-Path $env:DISTS ('fetch.' + [guid]::NewGuid());" ^
        "$null = New-Item -ItemType Directory -Force $work;" ^
        "$url = $env:MVNW_REPOURL.TrimEnd('/') + '/org/apache/maven/apache-maven/' + $env:WRAPPER_mavenVersion + '/' + $name + '-bin.tar.gz';" ^
        "Invoke-WebRequest -UseBasicParsing $url -OutFile \"$work\maven.tar.gz\";" ^
        "if ((Get-FileHash -Algorithm SHA512 \"$work\maven.tar.gz\").Hash -ne $env:WRAPPER_mavenSha512) { throw ($url + ' is not the expected file (SHA-512 differs)') };" ^
        "tar -xzf \"$work\maven.tar.gz\" -C $work;" ^
        "Move-Item \"$work\$name\" (Join-Path $env:DISTS ('dapei-maven-' + $env:WRAPPER_mavenVersion));" ^
        "Remove-Item -Recurse -Force $work" || (
        echo dapei: cannot fetch Maven from %MVNW_REPOURL%: check the network, or set MVNW_REPOURL to a Maven repository that can be reached 1>&2
        exit /b 1
    )
)

if "%~1"=="" goto start
if /i "%~1"=="start" goto start
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

:start
set "OPTIONS=%*"
if /i "%~1"=="start" call set "OPTIONS=%%OPTIONS:*start=%%"
pushd "%BASE%"
if not exist target\dapei.jar goto build
rem Newer than the jar is anything whose time stamp is later.
powershell -NoProfile -Command "$jar = (Get-Item target\dapei.jar).LastWriteTime; $sources = Get-ChildItem -Recurse -File pom.xml, .mvn, src\main, frontend -ErrorAction SilentlyContinue | Where-Object { $_.FullName -notmatch 'frontend.(generated|index\.html)|main.bundles' -and $_.LastWriteTime -gt $jar }; if ($sources) { exit 1 }" && goto run
:build
echo dapei: building the portal; the first time takes a few minutes 1>&2
call "%MAVEN%" -B -q -DskipTests package || (
    echo dapei: the build failed: the reason stands above 1>&2
    exit /b 1
)
:run
"%JAVA_HOME%\bin\java" %JAVA_OPTS% -jar target\dapei.jar %OPTIONS%
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims=. " %%v in ('""%~1\bin\javac.exe" -version 2^>^&1"') do if %%v GEQ 25 set "FOUND=%~1"
exit /b 0
