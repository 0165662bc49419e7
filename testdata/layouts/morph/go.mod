module example.org/lockers

go 1.22

require (
	github.com/lib/pq v1.10.9
	github.com/mattermost/morph v1.1.0
)
