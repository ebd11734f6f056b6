extension Scaffold {
  /// The files for continuous integration: a script that performs the steps, and workflows that only call it.
  static let workflows = [
    File(path: ".ci/site", text: script),
    File(path: ".github/workflows/site.yml", text: gitHub),
    File(path: ".gitlab-ci.yml", text: gitLab),
  ]

  /// The script for POSIX shells.
  private static let script = #"""
    #!/bin/sh
    # The steps of continuous integration:
    #   sh .ci/site check          checks the content; XINGLIN_FORMAT=github annotates the commit
    #   sh .ci/site changes BASE   writes changes.html: what the commit does to the pages, compared with BASE
    #   sh .ci/site publish        builds for publication and publishes to $XINGLIN_DESTINATION
    #   sh .ci/site due            publishes only if content became public or expired since
    set -eu
    next=.xinglin/next-change

    publish() {
      mkdir -p .xinglin
      xinglin build --production --format "${XINGLIN_FORMAT:-text}" --next-change >"$next.new"
      xinglin publish "$XINGLIN_DESTINATION" ${XINGLIN_PUBLISH_OPTIONS:-}
      mv "$next.new" "$next"
    }

    case ${1:-} in
      check) xinglin check --format "${XINGLIN_FORMAT:-text}" ;;
      changes) xinglin changes "$2" HEAD --format html >changes.html ;;
      publish) publish ;;
      due)
        # Both times are in UTC and in the same format, so the earlier one sorts first. Without a recorded time, everything is due.
        if [ -f "$next" ]; then
          time=$(cat "$next")
          now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
          if [ -z "$time" ] || [ "$(printf '%s\n%s\n' "$time" "$now" | sort | head -n 1)" != "$time" ]; then
            echo "nothing is due before ${time:-the next commit}"
            exit 0
          fi
        fi
        publish
        ;;
      *) echo "usage: sh .ci/site check|changes BASE|publish|due" >&2 && exit 64 ;;
    esac

    """#

  /// The workflow for GitHub.
  private static let gitHub = #"""
    name: site
    on:
      push: {branches: [main]}
      pull_request:
      schedule: [{cron: "*/30 * * * *"}]
    # A store has no locks: one publication at a time.
    concurrency: {group: "site-${{ github.ref }}", cancel-in-progress: false}
    jobs:
      site:
        runs-on: ubuntu-latest
        container: ghcr.io/OWNER/IMAGE
        permissions: {contents: read}
        env: {XINGLIN_FORMAT: github}
        steps:
          - uses: actions/checkout@v4
            with: {fetch-depth: 0}
          - run: git config --global --add safe.directory "$PWD"
          - if: github.event_name == 'pull_request'
            run: sh .ci/site check
          - if: github.event_name == 'pull_request'
            run: sh .ci/site changes "origin/$GITHUB_BASE_REF"
          - if: github.event_name == 'pull_request'
            uses: actions/upload-artifact@v4
            with: {name: changes, path: changes.html}
          - if: github.event_name != 'pull_request'
            uses: actions/cache@v4
            with:
              path: |
                .xinglin
                site
              key: site-${{ github.run_id }}
              restore-keys: site-
          - if: github.event_name != 'pull_request'
            run: sh .ci/site ${{ github.event_name == 'schedule' && 'due' || 'publish' }}
            env:
              XINGLIN_DESTINATION: ${{ vars.XINGLIN_DESTINATION }}
              XINGLIN_GATE_KEYS: ${{ secrets.XINGLIN_GATE_KEYS }}
              XINGLIN_CACHE_KEY: ${{ secrets.XINGLIN_CACHE_KEY }}

    """#

  /// The pipeline for GitLab.
  private static let gitLab = #"""
    image: registry.example.org/OWNER/IMAGE
    variables: {GIT_DEPTH: "0"}

    check:
      rules: [{if: $CI_PIPELINE_SOURCE == "merge_request_event"}]
      script:
        - sh .ci/site check
        - sh .ci/site changes "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
      artifacts: {paths: [changes.html], expose_as: changes}

    publish:
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      resource_group: site
      cache: {key: site, paths: [.xinglin, site]}
      script:
        - if [ "$CI_PIPELINE_SOURCE" = schedule ]; then sh .ci/site due; else sh .ci/site publish; fi

    """#
}
