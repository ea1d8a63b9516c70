"""How far a recipe looks beyond a tile, and how much its results differ where tiles meet."""
