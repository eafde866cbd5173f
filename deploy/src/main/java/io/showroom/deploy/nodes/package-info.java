/** Several processes on one database: roles, registry of running nodes, forwarding of requests, read-your-writes. */
package io.showroom.deploy.nodes;
