package io.showroom.deploy.nodes;

/**
 * A running process of this installation.
 *
 * @param id random, new at each start
 * @param role the sides it has
 * @param url base address at which other nodes reach it, without a trailing slash
 */
record Node(String id, NodeRole role, String url) {}
