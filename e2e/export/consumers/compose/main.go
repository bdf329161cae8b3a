// Reads Compose files as Docker Compose does, and prints each as it was understood.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
)

func main() {
	understood := []*types.Project{}
	for _, file := range os.Args[1:] {
		project, err := load(file)
		if err != nil {
			log.Fatalf("%s: %v", file, err)
		}
		understood = append(understood, project)
	}
	if err := json.NewEncoder(os.Stdout).Encode(understood); err != nil {
		log.Fatal(err)
	}
}

func load(file string) (*types.Project, error) {
	options, err := cli.NewProjectOptions([]string{file}, cli.WithOsEnv)
	if err != nil {
		return nil, err
	}
	return options.LoadProject(context.Background())
}
