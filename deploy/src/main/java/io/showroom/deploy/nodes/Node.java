package io.showroom.deploy.nodes;

/**
 * Another process of this installation.
 *
 * @param id its name, another one at each start
 * @param role which sides it has
 * @param url where other nodes reach it, without a slash at the end
 */
record Node(String id, NodeRole role, String url) {}
