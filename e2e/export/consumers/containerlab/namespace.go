package main

import (
	"context"

	"github.com/containernetworking/plugins/pkg/ns"
	"github.com/srl-labs/containerlab/links"
	"github.com/srl-labs/containerlab/nodes/state"
	"github.com/vishvananda/netlink"
)

// A node that is no container: a network namespace of its name.
type namespace struct {
	name      string
	endpoints []links.Endpoint
}

func (n *namespace) AddLinkToContainer(ctx context.Context, link netlink.Link, f func(ns.NetNS) error) error {
	place, err := ns.GetNS("/run/netns/" + n.name)
	if err != nil {
		return err
	}
	if err = netlink.LinkSetNsFd(link, int(place.Fd())); err != nil {
		return err
	}
	return place.Do(f)
}

func (n *namespace) ExecFunction(_ context.Context, f func(ns.NetNS) error) error {
	return ns.WithNetNSPath("/run/netns/"+n.name, f)
}

func (n *namespace) AddEndpoint(e links.Endpoint) error {
	n.endpoints = append(n.endpoints, e)
	return nil
}

func (n *namespace) GetEndpoints() []links.Endpoint { return n.endpoints }

func (n *namespace) GetShortName() string { return n.name }

func (*namespace) GetLinkEndpointType() links.LinkEndpointType { return links.LinkEndpointTypeVeth }

func (*namespace) GetState() state.NodeState { return state.Deployed }

func (*namespace) Delete(context.Context) error { return nil }
