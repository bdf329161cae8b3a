module macvlan-designer.invalid/e2e/containerlab

go 1.22.1

require (
	github.com/a8m/envsubst v1.4.2
	github.com/containernetworking/plugins v1.5.1
	github.com/google/shlex v0.0.0-20191202100458-e7afc7fbc510
	github.com/srl-labs/containerlab v0.60.0
	github.com/vishvananda/netlink v1.3.0
	gopkg.in/yaml.v2 v2.4.0
)

require (
	github.com/creack/pty v1.1.24 // indirect
	github.com/docker/go-connections v0.5.0 // indirect
	github.com/google/go-cmp v0.6.0 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/joho/godotenv v1.5.1 // indirect
	github.com/josharian/native v1.1.0 // indirect
	github.com/jsimonetti/rtnetlink v1.4.2 // indirect
	github.com/klauspost/compress v1.17.11 // indirect
	github.com/klauspost/cpuid/v2 v2.2.9 // indirect
	github.com/mackerelio/go-osstat v0.2.5 // indirect
	github.com/mdlayher/netlink v1.7.2 // indirect
	github.com/mdlayher/socket v0.5.0 // indirect
	github.com/scrapli/scrapligo v1.3.3 // indirect
	github.com/sirikothe/gotextfsm v1.0.1-0.20200816110946-6aa2cfd355e4 // indirect
	github.com/sirupsen/logrus v1.9.3 // indirect
	github.com/steiler/acls v0.1.1 // indirect
	github.com/ulikunitz/xz v0.5.12 // indirect
	github.com/vishvananda/netns v0.0.4 // indirect
	golang.org/x/crypto v0.29.0 // indirect
	golang.org/x/exp v0.0.0-20240719175910-8a7402abbf56 // indirect
	golang.org/x/net v0.31.0 // indirect
	golang.org/x/sync v0.9.0 // indirect
	golang.org/x/sys v0.27.0 // indirect
	golang.org/x/term v0.26.0 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
)
