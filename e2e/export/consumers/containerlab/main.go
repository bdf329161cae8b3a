// Reads containerlab topologies with containerlab's own types: `read FILE...` prints each as it was
// understood, `deploy FILE` makes its links in network namespaces that have the nodes' names.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"log"
	"os"
	"text/template"

	"github.com/a8m/envsubst"
	"github.com/google/shlex"
	"github.com/srl-labs/containerlab/links"
	"github.com/srl-labs/containerlab/types"
	"gopkg.in/yaml.v2"
)

// What a topology file may say, as in containerlab's package clab, which also brings every runtime.
type config struct {
	Name     string          `json:"name,omitempty"`
	Prefix   *string         `json:"prefix,omitempty"`
	Mgmt     *types.MgmtNet  `json:"mgmt,omitempty"`
	Settings *types.Settings `json:"settings,omitempty"`
	Topology *types.Topology `json:"topology,omitempty"`
	Debug    bool            `json:"debug"`
}

type understood struct {
	Name  string          `json:"name"`
	Nodes map[string]node `json:"nodes"`
	Links []link          `json:"links"`
}

type node struct {
	Kind        string     `json:"kind"`
	Image       string     `json:"image"`
	NetworkMode string     `json:"networkMode"`
	Commands    [][]string `json:"commands"`
}

type link struct {
	Type   string `json:"type"`
	Node   string `json:"node"`
	Name   string `json:"name"`
	MAC    string `json:"mac"`
	Parent string `json:"parent"`
	Mode   string `json:"mode"`
}

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: read FILE... | deploy FILE")
	}
	if os.Args[1] == "deploy" {
		deploy(parse(os.Args[2]))
		return
	}
	all := []understood{}
	for _, file := range os.Args[2:] {
		all = append(all, understand(parse(file)))
	}
	must(json.NewEncoder(os.Stdout).Encode(all))
}

// In containerlab's order: the template, then variables, then YAML without unknown keys.
func parse(file string) *config {
	text, err := template.ParseFiles(file)
	must(err)
	filled := new(bytes.Buffer)
	must(text.Execute(filled, nil))
	substituted, err := envsubst.Bytes(filled.Bytes())
	must(err)
	read := new(config)
	must(yaml.UnmarshalStrict(substituted, read))
	return read
}

func understand(read *config) understood {
	one := understood{Name: read.Name, Nodes: map[string]node{}, Links: []link{}}
	for name, definition := range read.Topology.Nodes {
		commands := [][]string{}
		for _, command := range definition.Exec {
			words, err := shlex.Split(command)
			must(err)
			commands = append(commands, words)
		}
		one.Nodes[name] = node{definition.Kind, definition.Image, definition.NetworkMode, commands}
	}
	for _, definition := range read.Topology.Links {
		raw, isMacvlan := definition.Link.(*links.LinkMacVlanRaw)
		if !isMacvlan {
			log.Fatalf("a link of type %s", definition.Type)
		}
		end := raw.Endpoint
		one.Links = append(one.Links,
			link{definition.Type, end.Node, end.Iface, end.MAC, raw.HostInterface, raw.Mode})
	}
	return one
}

func deploy(read *config) {
	nodes := map[string]links.Node{}
	for name := range read.Topology.Nodes {
		nodes[name] = &namespace{name: name}
	}
	for _, definition := range read.Topology.Links {
		made, err := definition.Link.Resolve(&links.ResolveParams{Nodes: nodes})
		must(err)
		must(made.Deploy(context.Background(), nil))
	}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
