<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>TileJobs</name>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/listjobs.py"/>
        <location filename="../panel/jobs_table.py"/>
        <location filename="../panel/tabs.py"/>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Job database (empty = local)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>A PostgreSQL connection saved in QGIS. If empty, a private database on this computer is used, which is created on first use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Database schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The schema with the job tables. It is created if it does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../panel/filter_row.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Tile set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The name given to it in Register tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>{reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../jobs/errors.py"/>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/retryjob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Job number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <source>The number returned by Start job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py"/>
        <location filename="../algorithms/changejob.py"/>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/resumejob.py"/>
        <location filename="../algorithms/retryjob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <location filename="../panel/filter_row.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../panel/tiles_model.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <location filename="../plugin.py"/>
        <source>Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <source>queue,batch,stop,abort,kill,end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/canceljob.py"/>
        <source>Cancels a waiting or running job, on this or another computer. Its runner stops within two seconds. Complete tiles are kept; Retry job resumes from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>Change job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>queue,batch,priority,schedule,earliest start,rename,edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/changejob.py"/>
        <source>Changes the priority, the earliest start or the name of a job that has not ended. What is left empty stays as it is. A worker that already runs the job goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Create local job database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>postgres,postgresql,setup,server,store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Creates a private PostgreSQL database on this computer, starts it, and saves it as a QGIS connection. Only its owner on this computer can reach it. An existing one is only started. It stops when it has not been used for a while, and starts again when needed.

You rarely need to run this: algorithms whose connection is left empty create the database themselves. The PostgreSQL programs must be installed (Debian and Ubuntu: package postgresql).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Connection name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>Database folder (empty = in the QGIS profile)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/createlocaldatabase.py"/>
        <source>NAME: {name} can&apos;t name a connection. Give a name without /.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <location filename="../panel/job_commands.py"/>
        <source>Delete jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>queue,batch,remove,clean up,purge,disk space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Deletes ended jobs, with their tiles and logs, from the job database: by job number, by the date before which they ended, or by both, in which case both must match.

Result files are kept unless they are to be deleted as well. Only files written by the job and unchanged since are deleted; all others stay, as do folders that are not empty afterwards. A dry run lists what would be deleted, and deletes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Ended before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>In the time zone of this computer, such as 2026-06-21T12:00:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Job numbers (comma-separated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>For example 12,15. List jobs shows the numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Also delete mosaics, map tiles and kept tile results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Dry run (list only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/deletejobs.py"/>
        <source>Number of jobs deleted, or to be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/engine_parameters.py"/>
        <source>Engine for helpers on other computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/engine_parameters.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Helpers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Estimate job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>tiles,batch,time,duration,disk,memory,size,cost,dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Estimates the time, the disk space and the memory that a job with the same parameters would take on this computer. No job is started, and nothing is written.

The time is estimated from an earlier complete job with the same recipe. If there is none, one tile can be tried: the recipe runs on the tile in the middle, and its results are discarded. The actual time can be expected between the least and the most seconds; they lie closest together after a job with the same recipe, parameters and tile set. Time spent waiting for a worker is not included, and neither are helpers on other computers.

Disk space depends on how well the results can be compressed, and is a rough estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Try one tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Runs the recipe on one tile if no job with the same recipe and parameters has been complete yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Map tiles (folder or .mbtiles file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/openmosaic.py"/>
        <location filename="../algorithms/retryjob.py"/>
        <location filename="../algorithms/startjob.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Mosaic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Where the job would write it. Nothing is written there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/registertileset.py"/>
        <location filename="../algorithms/tilesetlayer.py"/>
        <location filename="../algorithms/ways.py"/>
        <location filename="../jobs/status_words.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../panel/job_on_map.py"/>
        <location filename="../panel/job_page.py"/>
        <location filename="../panel/tiles_table.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Halo (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Least time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Most time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Disk space while it runs (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Disk space at its end (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Free disk space (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>Memory (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>How the halo is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/estimatejob.py"/>
        <source>What the time is estimated from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_outputs.py"/>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Mosaics of all outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_outputs.py"/>
        <source>Paths of the mosaics by output name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Tile ids (comma-separated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>For example 4315,4283 or, with * for any characters and ? for one, 43*. @ and the path of a text file (UTF-8) read ids and patterns from there, one per line. Leave empty to select tiles in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Town id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that the town&apos;s polygon touches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../algorithms/ways.py"/>
        <location filename="../panel/tiles_view.py"/>
        <source>All tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles of the tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that the rectangle touches. Without a CRS, it is in that of the tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Area (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Selects all tiles that polygons of the layer touch, or those of its selected features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Clip mosaic to town, extent or area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Cuts the mosaic to the town, the extent or the polygons: pixels whose centres lie outside become nodata, and the mosaic is no larger than the outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <location filename="../panel/filter_row.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Id of an algorithm or model with raster inputs and outputs, such as tilejobs:relief, tilejobs:openness, model:yours or sagacmd:ta_morphometry_0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Recipe parameters (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Values of the recipe&apos;s parameters, such as {&quot;AZIMUTH&quot;: 315}. Parameters not listed keep their defaults. Set an optional output to true to have it made. Name further rasters by their paths, or tile sets as {&quot;tile_set&quot;: &quot;name&quot;}; they are read on the pixels of the tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Raster input that takes the tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Name of one of the recipe&apos;s raster inputs. Leave empty if the recipe parameters name a raster for all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Resampling of further rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Warps further rasters that are not on the tile set&apos;s pixel grid as they are read; no copies are written. bilinear and cubic suit heights, nearest and mode suit classes. If empty, such rasters are refused. &quot;resampling&quot; in the recipe parameters says it for one raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Halo (pixels; empty = measured)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Width of the margin of neighbouring pixels read around each tile. If empty, the recipe first runs on sample tiles to measure how far its results depend on neighbours. Later jobs with the same tile set and recipe reuse the measured value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Parallel tiles (0 = all cores)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Time limit per tile (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>A tile that takes longer fails, and its processes are killed. Algorithms that may not respond to being cancelled run in a separate process, whose start adds to their time. Algorithms that exist in this project or session only can&apos;t do so: they run to their end before the tile fails, and the log says so at the start. Empty: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Keep tile results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/job_request_algorithm.py"/>
        <source>Keeps the rasters of each tile, without the halo, in a folder beside the mosaic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>Job log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>batch,messages,errors,commands,output,console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>Prints the log of a job, and gives it as a table: what the recipe&apos;s programs printed, with their commands, and how long tiles and mosaics took. With a tile id, only the entries about that tile, or about tiles that were run together with it. Passwords and keys in the names of rasters are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <location filename="../panel/log_view.py"/>
        <source>Tile id (empty = whole job)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <location filename="../panel/job_page.py"/>
        <location filename="../panel/log_view.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/joblog.py"/>
        <source>The first {count} entries are in the table only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Job status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>queue,batch,progress,phase,time left,state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Reports the status of a job: ready (waiting), in progress, mosaicking, complete, failed or cancelled; how much of its work is done, in which phase it is (halo, tiles, seams, mosaics, map tiles, publication) and about how many seconds are left; how many of its tiles are complete or failed, its message, and the path of its mosaic. For a waiting job, the message says what it waits for, and why workers have declined it; for a paused one, since when it is paused.

Once the tiles are complete, the seam error is the difference of their results where they meet: the largest, its place, and the mean. 0 means that the mosaic has no seams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Job name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../panel/job_commands.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/queue_parameters.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Progress (0 to 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Time left (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Complete tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Failed tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Mosaic path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <location filename="../algorithms/startjob.py"/>
        <source>Largest difference at seams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Mean difference at seams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/jobstatus.py"/>
        <source>Location of the largest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>Sun and sky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>Elevation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>A raster of heights in the unit of its map coordinates, with square pixels; its first band is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>The elevation is in degrees, so its heights are taken for degrees as well. Warp it to a CRS in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>{given!q} is not a raster that GDAL can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/light.py"/>
        <source>Give a raster file, such as a GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>List jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>queue,batch,progress,overview,history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>Lists the jobs of a job database as a table, newest last, with how far they are. In the attribute table, each row has a button that opens the job&apos;s mosaics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listjobs.py"/>
        <source>Status (empty = all jobs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>List tile sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>tiles,registered,overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>Lists the tile sets of a job database as a table: how many tiles and towns each has, its CRS, pixel size and bounds in map units, how rasters are resampled onto its grid, when it was registered, and its output folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listtilesets.py"/>
        <source>Tile sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>List towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>tiles,municipalities,places,areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <source>Lists the towns of a tile set as a table, with the number of tiles that each touches. Start job can select tiles by any town that touches at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listtowns.py"/>
        <location filename="../algorithms/registertileset.py"/>
        <source>Towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>List workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>queue,parallel,processes,helpers,computers,cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>Lists the workers of a job database as a table: where each runs and since when, the job that it runs or helps with and the blocks that it has run of it, what it lacks for which jobs, and its versions. Helpers that have ended in the last day because they lacked something for a job that has not ended are listed as well, with the time of their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/listworkers.py"/>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Open mosaic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>results,load,layers,add to map,map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/openmosaic.py"/>
        <source>Adds all mosaics of a complete job to the map with their styles, the first on top, and its map tiles: also those of an earlier session, of a worker or of a job that was started over HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>Pause job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>queue,batch,stop,hold,suspend,interrupt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/pausejob.py"/>
        <source>Pauses a waiting or running job, on this or another computer, until Resume job is run. Tiles under way are completed, and no more are begun; what the job does before and after its tiles is stopped and begun anew. The workers are then free for other jobs. A paused job stays paused if QGIS, the workers or the database are restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Priority (-100 to 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>Workers take jobs with a higher priority first, and of those with the same the oldest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>No worker takes the job before this time, in the time zone of this computer, such as 2026-06-21T20:00:00. The clock of the job database counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/queue_parameters.py"/>
        <source>What lists and messages call the job, beside its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Register tile set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>tiles,tile index,catalog,stac,folder,rasters,elevation,dem,towns,import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Records in the job database which tiles there are, their pixel grid, and the tiles that each town touches. No raster is copied or cut.

Tiles come from a tile index layer (as made by GDAL&apos;s tile index tool), from a folder in which every raster is a tile, from one raster that is divided into a grid, or from a catalog: STAC, GeoParquet or a list of paths and web addresses. All tiles must have the same CRS and pixel size, and lie on one pixel grid; they may overlap. With resampling, rasters of any CRS and pixel size are warped onto one grid as they are read.

An existing tile set of the same name is replaced, unless an unfinished job uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile set name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Number of the band that holds the heights, counted from 1. Only for rasters with several bands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Results folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Where background jobs write their mosaics if no path is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile id field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Raster path field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <location filename="../algorithms/ways.py"/>
        <source>Folder of rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Each raster in the folder is a tile. Its file name without extension is the tile id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Raster to divide into tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Tile size (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Catalog (STAC, GeoParquet or list; file or URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Catalogs (*.json *.geojson *.parquet *.txt *.csv *.lst);;All files (*.*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>A STAC item, collection or search result (JSON), a GeoParquet index, or a text file with a path or web address per line. Paths are relative to the catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>STAC asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Which asset of each STAC item is the raster, such as data. If empty, the only GeoTIFF with data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>File name patterns (such as *_dem.tif; *.asc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>File name patterns with * and ?, separated by semicolons or commas. A pattern with a slash is matched against the path relative to the folder. If empty, every raster is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Include subfolders and zip archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Zip archives with a single raster are always included. If file names repeat, as with a dem.tif in each subfolder, the name of the subfolder or archive is the tile id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Without resampling, the CRS of rasters that have none, or whose CRS differs from this one in name or vertical part only. Coordinates and heights are used unchanged; rasters whose own CRS places them elsewhere are refused. If empty, all rasters must have the same CRS.

With resampling, the CRS of the tile set, to which the rasters are warped. If empty, the CRS of the rasters, or the UTM zone of their middle if they are in degrees or have several CRSs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Resampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Gives the tile set a pixel grid of its own, onto which the rasters are warped as they are read; no copies are written. For rasters in degrees, in several CRSs, with pixels that are not square, or of several resolutions. bilinear and cubic suit heights, nearest and mode suit classes. If empty, all rasters must lie on one pixel grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Pixel size (map units)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Of the resampled tile set, in units of its CRS. If empty, about that of the finest rasters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Finest rasters on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>If resampled rasters overlap, the one with the smallest pixels is used. Otherwise it is the first one in the order of the tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Coordinate operation (PROJ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>How coordinates of the rasters get to the CRS of the resampled tile set, as QGIS shows it, with x before y. If empty, the most accurate one that this computer has for the place is chosen. It is kept with the tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>CRS of rasters without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Only with resampling, where CRS is that of the tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/registertileset.py"/>
        <source>Town id field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>Resume job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>queue,batch,continue,unpause,go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/resumejob.py"/>
        <source>Resumes a paused job where it stood: complete tiles are not run again. The next free worker runs it, unless you have it run here or in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Retry job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>queue,batch,again,rerun,restart,resume,failed,repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Resumes a failed or cancelled job. Only tiles that are not complete are run. The mosaic is built afterwards, and opens in the map if you wait for the job.

A complete job can be retried if its mosaics, styles, kept tile results or map tiles are missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>Supplies helpers on other computers, as in Start job. If empty, the one of before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/retryjob.py"/>
        <source>How many are asked for. If empty, as many as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>Run the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>Here, and wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>In the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Leave to a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/run_parameter.py"/>
        <source>0: wait until the job has ended. 1: return at once; the job runs in a separate process, which goes on when QGIS is closed. If no other process can run it, it runs in this window and ends with it; the log says so. 2: return at once; the next free worker (Run worker) runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Run worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>queue,batch,parallel,background,process,helper,service,cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Waits for jobs and runs them, those with the highest priority first. While no job waits, it helps with one that another worker runs. Jobs whose runner has died are taken over and resumed. Any number of workers, on any number of computers, can share one job database; files must have the same paths on all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Parallel tiles (0 = as set in each job)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Stop when no job is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Hours (empty = always)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>When the worker takes jobs, by the clock of its computer, such as 20:00-6:00; several with commas between. At their end, tiles under way are completed, and the job is left to the next worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <location filename="../panel/job_columns.py"/>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of the only job to run, or to help with while another worker runs it. The worker ends with the job. If empty, it takes any job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>First job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of a job to run before all others, unless another worker has it. If empty, the oldest comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/runworker.py"/>
        <source>Number of jobs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Sky view factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>svf,skyview,visible sky,terrain view factor,horizon,dem,terrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Computes how much of the sky each pixel of an elevation model sees: the sky view factor (the part of an unobstructed sky&apos;s diffuse light that reaches it), the visible sky (percent of the hemisphere), and the terrain view factor (the part of the light that comes from the terrain).

From each pixel, rays search the horizon up to the given radius. The results are those of SAGA&apos;s tool Sky View Factor by cell size, in about a twentieth of the time. Rasters of any size are worked on in blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Search radius (map units)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>How far away terrain may hide the sky. The time grows with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>In how many directions the horizon is searched. The time grows with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Visible sky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Terrain view factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>nothing is within 0 map units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/skyview.py"/>
        <source>Give a larger number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Solar radiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>insolation,irradiance,sun,shadow,solar energy,dem,terrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Computes how much of the sun&apos;s energy reaches each pixel of an elevation model under a clear sky, in kWh per square metre: directly, by the sky, and both together, on one day or between two.

The terrain casts shadows. The results are those of SAGA&apos;s tool Potential Incoming Solar Radiation by lumped atmospheric transmittance, with slim shadows. Rasters of any size are worked on in blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>On the pixels of the elevation, as the algorithm of this name makes it. Where there is none, only the pixel&apos;s own slope hides the sky.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Time step (hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Smaller is more exact, and takes more time in proportion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Latitude (degrees, south negative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: that of the middle of the elevation. One holds for all pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Transmittance of the atmosphere (percent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Usually between 60 and 80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Longitude for hours in UTC (degrees, west negative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>A day is the 24 hours from midnight in UTC at this longitude. At 0 that is mean solar time, wherever the elevation lies, as in SAGA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Longest shadow (map units)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: as far as the highest ground casts it onto the lowest when the sun is lowest. In a large raster of high relief, a limit saves time and memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Total radiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Direct radiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Diffuse radiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>{last} is before the first day, {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Give a later day, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Year, month, day, such as 2026-06-21. The sun stands nearly the same on one day of all years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Empty: one day only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Step between days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/solarradiation.py"/>
        <source>Each day that is computed stands for as many. If there are no more from the first to the last, the one in the middle stands for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Start job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>tiles,batch,parallel,queue,run,mosaic,dem,terrain,saga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Runs a recipe on tiles of a tile set, several at a time, and builds one seamless mosaic from the results.

Select tiles in one way: by their ids, by a town, an extent or an area that they touch, or all of them. The job gets a number and is stored in the job database: Job status and Tile status show its progress, Cancel job stops it, and Retry job resumes it, even after a crash.

A recipe is any algorithm or model with raster inputs and raster outputs. One of its inputs takes the tile; the recipe parameters name a raster or another tile set for each of the others. Each tile is read with a halo of pixels from its neighbours, so that the mosaic equals a run over the whole raster. If the halo is left empty, it is measured on sample tiles. Results are compared where tiles meet; the seam error is the largest difference found.

In the background, the job runs while you go on working, and its mosaic opens when it is complete. Choose a file for the mosaic in this case: a temporary one would be deleted with this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Retries per failed tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>A tile that keeps failing is marked as failed; the other tiles go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>MBTiles (*.mbtiles);;Folder (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Also writes the mosaic as XYZ tiles for web maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>A Cloud Optimized GeoTIFF of the recipe&apos;s first output. Mosaics of further outputs are written beside it, with the name of the output added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>Starts helpers for this job on other computers: as batch jobs of Slurm, as tasks of a Dask cluster, in Kubernetes, or by any command line. Helpers run blocks of the job beside the lanes here, and end with it. The settings of QGIS on the computer that runs the job say how engines are reached. If one refuses, the log says why and the job goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/startjob.py"/>
        <source>How many are asked for; each runs as many tiles in parallel as this job does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>Tile set layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>tiles,footprints,tile index,polygons,outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/tilesetlayer.py"/>
        <source>Creates polygons of a tile set&apos;s tiles, with the raster of each, its width and height in pixels, and the towns that touch it. Passwords and keys in the names of rasters are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Tile status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>tiles,batch,progress,failed tiles,polygons,map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Creates polygons of a job&apos;s tiles, coloured by status, with the error message of failed tiles. The seam error is the largest difference between a tile&apos;s results and its neighbours&apos; along its edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/tilestatus.py"/>
        <source>Tiles by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Tiles from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Tile index layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>One raster, divided into tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>Catalog (STAC, GeoParquet or list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>By tile ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In a town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In an extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/ways.py"/>
        <source>In an area (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>in which {unknown!q} stands for nothing; known are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>in which {command} does not occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>the command line has failed (exit code {code}): {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/command.py"/>
        <source>Its output is in {log}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>{python} lacks a package of Dask ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Set {setting} to a Python that has the scheduler&apos;s version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler {address} has {theirs}, while {python} has {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Set {setting} to a Python with the scheduler&apos;s versions of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler {address} does not answer ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Start it, or change the setting {scheduler_setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the scheduler file can&apos;t be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>Start the scheduler, or change the setting {scheduler_setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>which is no program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/dask.py"/>
        <source>the program that submits the tasks has failed (exit code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{engine}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{program!r} can&apos;t be started ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Install it on this computer, or put its folder on PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{program} refused: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>{engine!r} can&apos;t be used: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>the setting {setting} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Set it in QGIS (Options, Advanced), for example to {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>the setting {setting} is {given!q}, {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/errors.py"/>
        <source>Change it in QGIS (Options, Advanced).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/helper_order.py"/>
        <source>the folder for logs can&apos;t be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/helper_order.py"/>
        <source>Set tile_jobs/helper_logs to a folder that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/kubernetes.py"/>
        <source>a file in which {arguments} does not occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/programs.py"/>
        <source>{program} has not answered for {seconds:g} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../engines/programs.py"/>
        <source>Check that its server can be reached from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>{what} in this Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>Make a QgsApplication and call initQgis(), then Processing.initialize() and tile_job_plugin.provider.add_providers(), and keep what it returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>no Python interpreter was found in {prefix}, so nothing would stop the local database when it is idle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../errors.py"/>
        <source>Choose a connection to a database elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>QGIS has no PostgreSQL connection named {name!q}. {saved}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose a saved one, or leave the connection empty for the local database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The saved ones are: {names!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>None is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the settings of {name!q} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look for a space or a quote in its host or port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The setting {setting} holds {pair!q}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Write pairs of a path elsewhere and the same one here, such as P:/dem = /srv/dem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{name!q} uses QGIS&apos; authentication configuration &apos;{configuration}&apos;, which can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Enter QGIS&apos; master password (for qgis_process: the environment variable QGIS_AUTH_PASSWORD_FILE), or check that the configuration still exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>connection &apos;{name}&apos; needs QGIS&apos; master password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the database of {place} can&apos;t be reached: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Check that the server runs and that the connection&apos;s settings are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the server of {place} refused the user or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Correct them in the connection&apos;s settings in QGIS, and save both there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the session with the database of {place} was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Check that the server still runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the job database was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Open it again with connect().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the user of {place} may not do this: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Ask the database&apos;s owner for the right, or use another connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the database of {place} refused: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>See which session holds the lock (pg_locks), or raise the server&apos;s lock_timeout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Make room on the server: what waits for it goes on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{place} leads to a pooler that changes the server&apos;s process at each transaction, so no lock of a job would hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Set pool_mode = session for this database in pgbouncer.ini (other poolers: session pooling), or enter the host and port of the server itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{schema!q} has version {version}, and this release of Tile Jobs knows versions up to {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Upgrade the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The database of {place} has no schema &apos;{schema}&apos;, and so no jobs yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Register a tile set there with {call.registertileset}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{given!q} holds a character that the database can&apos;t store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>can&apos;t be stored as JSON: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Change that value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{program} was not found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Install it (Debian and Ubuntu: package postgresql; Windows and macOS: postgresql.org/download), or choose a connection to a database elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>PostgreSQL {version}, which the local database was made with,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the local database in {folder} failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>There is no local database yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The local database is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{folder} holds other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose an empty folder for the local database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>no folder for the local database can be made at {folder!q} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the local database runs as {user}, who can&apos;t write into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose a folder that this user can reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>QGIS already has another PostgreSQL connection named {name!q}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose another name for the local database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>there is no tile set named {name!q}{question} {registered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>The registered ones are: {names!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>None is registered yet: register one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{name!q} can&apos;t be registered again while jobs use it: {job_ids!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Wait until they have ended, or cancel them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} has no tile {tile_ids!e}{question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look the ids up with {call.tilesetlayer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} knows no town with the id {town_id!q}{question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look it up with {call.listtowns}, or register the set again with a layer of towns that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>town {town_id!q} touches no tile of tile set {tile_set!q}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Choose another town, or a tile set that reaches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>tile set {tile_set!q} was registered without the outline of town {town_id!q}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Register the tile set again with its layer of towns, or leave {field.clip} out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>a job needs at least one tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Give tile ids or a town.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>the job has {count} {what}, and may have at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Start several jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>{most} of your jobs wait already, and no more may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Wait until one has begun, or cancel one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>there is no job with the id {job_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <location filename="../requests/keyword_values.py"/>
        <source>Look it up with {call.listjobs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} has no tile {tile_id!q}{question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Look it up with {call.tilestatus}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} has already ended: it is {status}. There is nothing left to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be retried: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be paused: it is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} is not paused: it is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Retry it with {call.retryjob}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>job {job_id} can&apos;t be changed: it is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/errors.py"/>
        <source>Job {job_id} has been taken over by another runner, after this one had lost the database or stood still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/job_queue.py"/>
        <source>paused already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/jobs.py"/>
        <source>its tile set, or one that its recipe reads, was registered again since; start a new job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/jobs.py"/>
        <source>it is {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Creating the local job database in {folder}. This is needed once and takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Setting up access to the local job database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/local/cluster.py"/>
        <source>Starting the local job database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/near_names.py"/>
        <source>; did you mean {near!e}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>It gives a folder two places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>Both sides must be absolute paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/path_map.py"/>
        <source>It stands for all paths there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Other transactions were always faster: try again when there is less going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Other transactions stood always in the way: try again when there is less going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>Raise the server&apos;s statement_timeout for this user, or see who cancels its statements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/session.py"/>
        <source>the reason holds the password, and is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>mosaicking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>halo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Halo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>seams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Seams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>mosaics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Mosaics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <location filename="../layers/mosaic_layers.py"/>
        <location filename="../plugin.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/status_words.py"/>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../jobs/upgrade.py"/>
        <source>it has no right to use the schema &apos;{schema}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../layers/job_actions.py"/>
        <source>Open mosaics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../layers/job_group.py"/>
        <location filename="../panel/job_page.py"/>
        <source>Job {job}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../layers/job_group.py"/>
        <source>Job {job}: {recipe}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../layers/tile_status.py"/>
        <source>complete, with a seam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/elevation.py"/>
        <source>its pixels are {width} by {height} map units, not squares that lie north up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/elevation.py"/>
        <source>Warp it (gdal:warpreproject) to a CRS in metres first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/errors.py"/>
        <location filename="../run/files/publication.py"/>
        <source>{path} can&apos;t be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/errors.py"/>
        <source>Choose another file, such as a GeoTIFF in a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/errors.py"/>
        <source>nothing is given, and the elevation has no CRS to derive it from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/errors.py"/>
        <location filename="../saga/errors.py"/>
        <source>Give it in degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/result_rasters.py"/>
        <source>{path} has a format that can&apos;t be written piece by piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/sky_factor.py"/>
        <source>{path} has other pixels than the elevation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../light/sky_factor.py"/>
        <source>Compute it from the same elevation (tilejobs:skyview).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>&amp;Database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>Job database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>The PostgreSQL connection, or the local database, whose jobs are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/database_row.py"/>
        <source>Local database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/dock.py"/>
        <source>Tile Jobs panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Search jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Shows jobs whose number, recipe, tile set, town, runner or message contains the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/filter_row.py"/>
        <source>Any tile set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../widgets/start_options.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Run time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_columns.py"/>
        <location filename="../panel/job_facts.py"/>
        <source>Runner</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs cancelled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs paused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs resumed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs retried.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>Priority of {count} jobs changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>{count} jobs deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run no more tiles; complete ones are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Complete the tiles under way, and begin no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Let paused jobs go on where they stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Priority…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Say which jobs workers take first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run the tiles that are not complete, in a separate process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Run again with changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Show in the tab Start what the job was started with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete the selected jobs (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Priority ({lowest} to {highest}, highest first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>{count} more messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <location filename="../plugin.py"/>
        <source>Job {job}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_commands.py"/>
        <source>Delete {count} jobs?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Deleted from the job database, with their tiles and logs: {jobs}. Jobs that have not ended stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete mosaics, map tiles and kept tile results as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_commands.py"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_facts.py"/>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_facts.py"/>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_ground.py"/>
        <source>Area of job {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Back to the list of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Open results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Show tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Add the tiles to the map, coloured by their status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_page.py"/>
        <source>Job {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>{status}, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/job_words.py"/>
        <location filename="../run/status_text.py"/>
        <source>{count} tiles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>{complete} of {total} tiles complete, {failed} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <location filename="../widgets/engine_choice.py"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Small ({difference})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Large ({difference})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Seams have not been measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results are identical where tiles meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results differ by up to {difference} where tiles meet, which is as little as was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/job_words.py"/>
        <source>Results differ by up to {difference} where tiles meet. The job&apos;s message says what helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Show the facts, the tiles and the log of the current job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>Select all that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../panel/jobs_page.py"/>
        <source>{count} jobs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>{shown} of {total} jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/jobs_page.py"/>
        <source>, {selected} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Tile whose log is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Keep the newest entry in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save the whole log, or all that it says of the tile, to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>The log of job {job} was saved to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Save log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/log_view.py"/>
        <source>Text (*.log *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Create local database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Start local database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Enter master password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/problem_bar.py"/>
        <source>The local database is being started…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/start_page.py"/>
        <source>Recipe {recipe} of job {job} isn&apos;t available in this QGIS. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tabs.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tile_place.py"/>
        <source>Tile {tile!q} can&apos;t be shown: tile set {tile_set!q} no longer has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_model.py"/>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Zoom to tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Copy tile id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_table.py"/>
        <source>Retry failed tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../panel/tiles_view.py"/>
        <source>Status of the tiles that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>what its dialog gives for {label!r} (QGIS&apos; type {kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {most:g} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {least:g} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a number, {least:g} to {most:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {most:g} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {least:g} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a whole number, {least:g} to {most:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>{number}, in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>one or more of {choices}, such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>two whole numbers with a comma between, the smaller first, such as &quot;0,10&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>two numbers with a comma between, the smaller first, such as &quot;0,10&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a date, such as &quot;2026-06-21&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a time of day, such as &quot;12:00:00&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a date and a time, such as &quot;2026-06-21T12:00:00&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of cells, row by row, with {count} to a row ({columns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of cells, row by row, with {count} to a row ({columns}) and {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of fields, such as [&quot;name&quot;, &quot;height&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the name of a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of bands, such as [1, 2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the number of a band, 1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a file ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a text: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a vector layer, or the path of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a path to write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a colour, such as &quot;#ff8000&quot; or &quot;255,128,0&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a CRS, such as &quot;EPSG:25832&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a QGIS expression without a mistake, such as &quot;height&quot; * 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>xmin, xmax, ymin and ymax, such as &quot;500000,501000,5500000,5501000&quot;, with its CRS in brackets where that is another one: &quot;7,7.1,50,50.1 [EPSG:4326]&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the path of a folder to write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a geometry as WKT, such as &quot;Point (7.5 50.1)&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a layer, or the path of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a mesh layer, or the path of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a list of layers, or of their paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>x and y, such as &quot;500000,5500000&quot;, with its CRS in brackets where that is another one: &quot;7.5,50.1 [EPSG:4326]&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a point cloud layer, or the path of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>a raster layer, or the path of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../parameter_advice.py"/>
        <source>the denominator of a scale, such as 25000 for 1:25000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Start job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>List jobs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Register tile set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The job is running in a separate process, which goes on when QGIS is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>The process started for job {job} has ended. {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Add the results of job {job} to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py"/>
        <source>Open the dialog that shows the log of job {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Folder of saga_cmd (empty = search)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Show SAGA&apos;s tools in the Toolbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Maximum pixels of a block (0 = tile by tile)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Background jobs at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>Allowed recipes, comma-separated (empty = all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../processing_options.py"/>
        <source>{value} is not a whole number of 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../provider.py"/>
        <source>Tile Jobs (terrain products for many tiles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with {field.crs} {grid.crs}, {field.pixel_size} {grid.pixel_size:.12g} and {field.resampling} bilinear: the rasters are then warped as they are read. For those without a CRS, give {field.source_crs} as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with a CRS in metres as {field.crs}, and {field.resampling} bilinear: the rasters are then warped as they are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Register it again with {field.pixel_size} {grid.pixel_size:.12g} and {field.resampling} bilinear: the rasters are then resampled as they are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} can&apos;t be run on tiles: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{parameter} of {recipe}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{tile_set!r} has coordinates in degrees ({crs}). Tools that compare heights with distances, such as those for slope, relief, radiation and wetness, give wrong values on it unless they are told how many metres a degree has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>in the CRS of {tile_set!r} ({crs}), distances are {percent:.0f} % longer than on the ground. Slopes come out too flat, and anything else that is computed from distances is wrong as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>in the CRS of {tile_set!r} ({crs}), distances are {percent:.0f} % shorter than on the ground. Slopes come out too steep, and anything else that is computed from distances is wrong as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} takes coordinates and heights in the same unit, and tile set {tile_set!r} has coordinates in degrees ({crs}): all slopes would be near 90 degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} needs square pixels, and those of tile set {tile_set!r} are {width:.12g} x {height:.12g}. Use a recipe of QGIS&apos; or GDAL&apos;s tools (native:slope, gdal:slope), or make them square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{recipe!r} can&apos;t be run on tiles: its output {output!r} has {made}, not {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Use a recipe that neither resamples, reprojects nor cuts its result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>{parameter} of {recipe} is empty, and the middle of tile set {tile_set!r} has no latitude ({crs}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/errors.py"/>
        <source>Give {parameter} in degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>{given!q} holds a character that can&apos;t be stored (NUL, or half of a surrogate pair). Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>{given!q} can&apos;t be used. Give {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/parameter_values.py"/>
        <source>nothing is given. Give {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>the tile is given twice. Give {other} a raster or a tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{recipe} has no raster input {source!q}. It has: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{source} takes the tile, so {field.recipe_parameters} can&apos;t name a raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>Leave {source} out there, or choose another raster input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>Name the others in {field.recipe_parameters}, each as a path or as {{&quot;tile_set&quot;: &quot;name&quot;}}, or say with {field.source} which one takes the tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>a recipe takes a raster, the tile; this one takes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>it takes several rasters ({names}), of which one is the tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <source>{given!q} names no raster. Give the path of one, or a tile set as {{&quot;tile_set&quot;: &quot;name&quot;}}. &quot;resampling&quot; beside it may be one of {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/raster_inputs.py"/>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q} is not there. Give the path of one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>the setting {setting} of this QGIS allows only {recipes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>there is no Processing algorithm {recipe!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>its steps need {steps}, which this QGIS does not have. {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{unknown}. QGIS would leave it out without a word: change the step in the model designer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} can&apos;t be run by this QGIS. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} can&apos;t be run by this QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{step} runs only in QGIS&apos; main thread, where it would freeze the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>SAGA was not found: install it (Debian and Ubuntu: package saga), or set its folder as tile_jobs/saga_folder in QGIS&apos; settings (Options, Advanced).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>Look its id up in the Processing Toolbox or with `qgis_process list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>this one takes the tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>Leave it out, or choose another one as {field.source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe.py"/>
        <source>{recipe} takes no parameter {unknown!e} here. It takes: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>a recipe gives rasters only; {others} is something else and can&apos;t be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>it gives no raster, so there is nothing to make a mosaic of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>{output} is an output, so it can only be true (make it) or false (leave it out), not {choice!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>Its files are named after {field.mosaic}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>{recipe} always makes {output}, so it can&apos;t be false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_outputs.py"/>
        <source>set at least one of the recipe&apos;s outputs to true: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_place.py"/>
        <source>Latitude: {latitude} degrees, at the centre of the tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{recipe} says: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q}: tiles have one band. Give 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/recipe_values.py"/>
        <source>{given!q}: of each raster, one band is read. Give 1, and name the band with the raster, as {{&quot;path&quot;: …, &quot;band&quot;: 2}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Relief: hillshade and slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,shaded relief,hill shade,gradient,steepness,dem,terrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Multidirectional hillshade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,hillshade,multi-directional,shaded relief,hill shade,dem,terrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Slope and aspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,gradient,steepness,exposition,orientation,dem,terrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Roughness: TRI, TPI and VRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,ruggedness,terrain ruggedness index,topographic position index,vector ruggedness measure,dem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Sky view factor and openness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,svf,skyview,positive openness,negative openness,archaeology,lidar,dem,terrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Solar radiation on one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,insolation,sun,irradiance,sky view factor,dem,terrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Solar radiation on one day (SAGA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>Topographic wetness index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../recipes/shipped.py"/>
        <source>recipe,twi,hydrology,catchment area,flow accumulation,fill sinks,dem,terrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} names no raster{which}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} was cut off: {count} of {whole} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>no column of {address} is called as one of paths. It has: {columns!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>Name the one that holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>rows of {address} have nothing in column {location!q}: {rows!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/catalog_tiles.py"/>
        <source>{address} has no column {name!r}{question} It has: {columns!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>town {town_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>{field.tile_ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>tiles that are named by {way} have no outline to cut the mosaic to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>Name the tiles by {field.town_id}, {field.extent} or {field.area} instead, or leave {field.clip} out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <source>the outline that cuts the mosaic can&apos;t be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/clip.py"/>
        <location filename="../requests/errors.py"/>
        <location filename="../run/job_inputs.py"/>
        <source>Start a new job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} will be a GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Let its name end in .tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is a raster of tile set {tile_set!r} and would be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is read as {name} of the recipe and would be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is where the mosaic goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>The folder {folder} holds tiles of tile set {tile_set!q}, and results there are easily mistaken for tiles. Choose another folder for results. Registering the folder again skips files written by Tile Jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>{path!r} holds a name that is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>no file can be made at {path!r} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/destinations.py"/>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>a temporary file would be gone before a job in the background is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give it a path, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>features are left out: {left_out!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give each an id and a polygon, and register again, if they are wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Items that {fault}: {items}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{parameter}: there is no tile set named {name!q}{question} {registered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name}: {tile_set!r} was registered again after the job was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>job {job_id} has no mosaic: it is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Wait until it is complete; {call.jobstatus} shows its progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Finish it with {call.retryjob} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>job {job_id} is complete, but these files are missing here: {paths!e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Put them back, mount the folder if another computer wrote them, or make them again with {call.retryjob}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>no tile of tile set {tile_set!q} fits {patterns!e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>* stands for any characters and ? for one. Look the ids up with {call.tilesetlayer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name!q} can&apos;t be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give ground with an area; Fix geometries repairs polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>{name!q} touches no tile of tile set {tile_set!q}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>The set reaches from {left:.10g} to {right:.10g} in x and from {bottom:.10g} to {top:.10g} in y, in {crs}. Check the numbers and the CRS, or choose a tile set that reaches there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>nothing would be left of the mosaic: the outline holds the centre of no pixel of tile set {name!q}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/errors.py"/>
        <source>Give a larger outline, or leave {field.clip} out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>there is no way from {source} to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Give another CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>one operation can&apos;t lead from several CRSs ({first}, {second}) to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Leave it empty, so that one is chosen for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>{given!q} does not lead from {source} to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>Give one as QGIS shows it (Project properties, Transformations), with x before y, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>From {source} to {target}: {name} ({accuracy}). {field.coordinate_operation} gives another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/grid_adviser.py"/>
        <source>A better one, {name} ({accuracy}), needs a grid that is not installed here: {grids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>{given!q} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>Give a polygon layer, or the path of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>the layer {name!q} has no CRS, so its place is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/ground.py"/>
        <source>Set it in the layer&apos;s properties, or save the layer with a CRS (Assign projection).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>{helpers} helpers are asked for, and nothing supplies them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>Choose an {field.engine}, or set {field.helpers} to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>{engine!r} is to supply 0 helpers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/helper_request.py"/>
        <source>Set {field.helpers} to how many are wanted, or leave {field.engine} out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{name!q} can&apos;t be the name of a schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Give letters, digits, _ and -, at most {longest}, such as tile_jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{text!q} is not JSON ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Write an object such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{text!q} is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Write one such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{count} of {total} tiles of tile set {name!q}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>{tiles}, cut to {cut}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>a job in the background needs a path, as a temporary file would be gone before it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/job_request.py"/>
        <source>Give {field.mosaic} a path, or register tile set {tile_set!r} with an {field.output_folder} for results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/kept_secrets.py"/>
        <source>Raster names hold a user name, password or signature, which everybody with access to the job database can read: {count}, such as {name}. Pass these to GDAL in environment variables instead (GDAL_HTTP_USERPWD, GDAL_HTTP_HEADER_FILE), and name the rasters without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{moment!q} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give a datetime.datetime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>No QgsApplication has been created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Processing is not initialized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Processing has no provider tilejobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a list of ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one such as [&quot;4315&quot;, &quot;43*&quot;], or a pathlib.Path of a file of ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give a text or a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one such as {{&quot;RADIUS&quot;: 100}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>a value can&apos;t be stored ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give texts, numbers, booleans, paths, and lists of these; a layer by its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not the status of a job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give one of these: {statuses!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>Give seconds, or None to wait without a limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/keyword_values.py"/>
        <source>{given!q} is not a job number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>{names!l} can&apos;t be used, being longer than {longest} characters or with a character that can&apos;t be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>Choose other names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>the layer has no field {name!r}{question} It has: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>a feature has no value in field {name!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/layer_fields.py"/>
        <source>Fill it in, or leave the feature out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>{address} can&apos;t be read: neither GDAL nor Python reads Parquet here ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>Install pyarrow for QGIS&apos; Python (python3 -m pip install pyarrow), a QGIS whose GDAL has the driver Parquet, or give a list of the rasters&apos; paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/parquet_rows.py"/>
        <source>{address} can&apos;t be read as Parquet: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>{name!q} can&apos;t be the name of a job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>Give one line of at most {longest} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>nothing is given that could be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/queue_request.py"/>
        <source>Give {field.priority}, {field.not_before} or {field.job_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <source>{tile_set!r} has changed. {reason} Tiles that need such rasters: {tiles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <source>{reason} Tiles that need this or other rasters of the server: {tiles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/raster_check.py"/>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>it has changed. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>{name}, tile set {title!r}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>none of the tiles has a pixel of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/recipe_rasters.py"/>
        <source>{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>the layer has no CRS, so its place is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>Set it in the layer&apos;s properties, or save the layer with a CRS (Assign projection), and register again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>the name is blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/registration.py"/>
        <source>Give the tile set a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.tile_ids} ({given!q})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.town_id} ({given!q})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.extent} ({given!q})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{field.area} ({given!q})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Tiles are named in several ways: {ways!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Keep only one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>No tiles are named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give one of {field.tile_ids} (such as 4315,43*), {field.town_id} (such as 11850), {field.all}, {field.extent} and {field.area}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>{given!q} names no tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Write ids with commas between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} names no tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Write one id or pattern into each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} is not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Save it as UTF-8, with one id or pattern in each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>the file {path!q} can&apos;t be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give the path of a text file after @. An id that begins with @ is written with ? for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>there are {patterns} patterns, and may be at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_naming.py"/>
        <source>Give the ids themselves, or start several jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.folder}: left out, as they {why}: {paths}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.folder}: subfolders that were not looked into ({field.subfolders} does): {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.index}, {field.folder}, {field.raster}, {field.catalog}: none given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>{field.index}, {field.folder}, {field.raster}, {field.catalog}: {ways!l} given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Give the edge of a tile in pixels, such as 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the field of {field.index} that holds the tile ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the field of {field.towns} that holds the town ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>can&apos;t be given without {field.resampling}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Give {field.resampling} such as bilinear, so that rasters are warped onto one grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Name the tiles in exactly one of these ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>nothing is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>layer {layer!q} comes from {provider}, which GDAL can&apos;t read tile by tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Save it as a GeoTIFF, and give that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>tile ids can&apos;t hold a comma, which stands between them in {field.tile_ids}: {ids!l}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Rename these tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../requests/tile_sources.py"/>
        <source>Pairs of rasters that overlap by more than {collar} rows and columns: {count}. The largest overlap is that of {first} and {second}: {width} x {height} pixels, {percent} % of the smaller one. There, a job uses the raster of the tile that it runs, or the first of several in the set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is paused since {time}. Resume it with {call.resumejob}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting until {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting for a worker, and none is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>No worker can run the job ({workers} running).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job is waiting for a worker ({workers} running).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>{runner} declined it: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job} is waiting for its former runner {runner} to release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job} is waiting for its former runner {runner}, which is still active, to release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Job {job}: its runner {runner} has given no sign of life for {silence} s. After {limit} s the next worker takes the job over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>Waiting for the job database to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/database_wait.py"/>
        <source>The job database is back after {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} would be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Job {job} was not deleted: its runner has not left it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../run/delete_jobs.py"/>
        <source>With {count} files: {files}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>Kept, since job {job} did not write them or they have changed: {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/delete_jobs.py"/>
        <source>{path} could not be deleted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} was paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Resume it with {call.resumejob}; a worker then goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} is left to the next worker: the hours of this one are over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Job {job} has not ended after {seconds:g} s. {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} was stopped: it took longer than {allowed:g} s, which is the time limit per tile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>It ended after {taken:.1f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job needs at least {needed} in the folder {folder} while it runs, and {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Make room there, or choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe {recipe!r} can&apos;t be run here. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The job was started by {whose}, who is not trusted here. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Start it from the QGIS profile of the worker, name the folder in the worker&apos;s setting tile_jobs/output_folders, or the user in tile_jobs/trusted_users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>database user {user!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>an unknown user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{host} does not give the job&apos;s raster {example!r} here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Look at the network, and whether this worker may read from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Check that the folder is mounted and that this worker&apos;s user may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../run/errors.py"/>
        <source>In {folder!r}, none of the job&apos;s {count} rasters can be read here, such as {example!r}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The job&apos;s results can&apos;t be written here. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Tile Jobs is {here} here and {there} where the job is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Install the same release on all computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe&apos;s model is not the one with which the job is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Copy the model&apos;s file from there into this worker&apos;s QGIS profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{differences}, and the recipe gives other pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe gives other pixels here than where the job is run, although QGIS, GDAL and SAGA have the same versions: other libraries or processors, it seems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{differences}, and a trial can&apos;t show that the recipe gives the same pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{folder!r} here is not the folder where the job is run. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Mount the share here under the same path, or say in the setting tile_jobs/path_map where it is mounted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The runner {runner} has not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{field.job_ids}, {field.before}: neither is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Name jobs by their numbers, such as 12,15, or give the date and time before which the jobs ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{wrong} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give whole numbers with commas between, such as 12,15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{job_id} ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>there is no job {jobs!l}. Look the numbers up with {call.listjobs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>not ended: job {jobs!l}. Cancel it with {call.canceljob} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>qgis_process uses the profile &apos;default&apos;, and not {profile!r}, which this QGIS was started with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The connection {connection!r} needs QGIS&apos; master password, which only this process knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>The recipe {recipe!r} needs {missing}, which qgis_process does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Save models and scripts in the profile instead of the project, and enable the plugins they need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>No process of its own can be started. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{helpers} can&apos;t be used: the setting {setting} allows {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Ask for fewer, or change the setting in QGIS (Options, Advanced).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>helpers on other computers can&apos;t reach the local database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Use {field.connection} of a database on a server, or leave {field.engine}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job can&apos;t go on in the background. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Choose {field.run}=0 to wait for the job, or {field.run}=2 and start a worker yourself ({call.runworker}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>the job is to be run here at once, and not before {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Choose {field.run}=1 or 2, or leave {field.not_before} empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{recipe} depends on the terrain up to {distance:.12g} map units away, and windows with a halo of {halo} pixels need more memory or time than there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{parameter} is {given!q}. {too_much}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>{parameter} is empty. {too_much}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give {parameter}: {fitting:.12g} or less can be run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/errors.py"/>
        <source>Give {field.halo}; what lies farther away is then ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/estimate/disk_use.py"/>
        <source>The folder {folder} may be too small: the job is thought to need about {needed} there while it runs, and {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>Tiles: {tiles}, blocks: {blocks}, {halo}, {time}. Disk: {running} while it runs, {end} at its end, {free} free. Memory: {memory}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>a halo that is yet to be measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../run/estimate/job_estimate.py"/>
        <source>halo: {count} pixels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>time unknown: no job of this recipe has been complete yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/estimate/job_estimate.py"/>
        <source>about {seconds} ({least} to {most}) by {basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>one tile tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>job {job} of this recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/estimate_job.py"/>
        <source>job {job} of this recipe with other parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>The results of job {job} can&apos;t be brought to the disk: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>{path} is a folder or a device, and no file can take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/files/publication.py"/>
        <source>Choose another file for the mosaic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} helps with {lanes} lanes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} can&apos;t help: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>Nothing could be recorded of tile {tile_id!r}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper.py"/>
        <source>{helper} has left. Blocks that it has run: {blocks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper_fit.py"/>
        <source>The runner&apos;s own folder is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper_fit.py"/>
        <source>The runner can&apos;t read there what is written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>{engine}: helpers of an earlier runner are kept: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>{engine}: helpers asked for: {count}, with {lanes} lanes and {memory} MB each. They are: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>The job goes on without helpers. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>there is no such engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>Helpers could not be taken back, and end by themselves. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/helper_supply.py"/>
        <source>which is no whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/job_inputs.py"/>
        <source>{tile_set!r} was registered again after job {job} was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/job_inputs.py"/>
        <source>tile set {tile_set!r} has no tile {tile_id!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/block_size.py"/>
        <source>{setting}: {given!r} is no whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/block_size.py"/>
        <location filename="../run/processes/own_workers.py"/>
        <source>Put the setting right, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>{path} takes no files: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>Run without unusable neighbours: {rasters}. Retry job runs it again with all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/block_work.py"/>
        <source>The results can&apos;t be kept in {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>The time limit stops {steps} only if they respond to being cancelled: {reason} Otherwise a tile that takes too long fails once they have ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>{recipe} ended without an error but made no {output}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/bound_recipe.py"/>
        <source>{recipe} can&apos;t be prepared; the log tells why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/lanes.py"/>
        <source>A lane of job {job} gave up: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/lanes.py"/>
        <source>Job {job}, lane {lane} of {lanes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/process_run.py"/>
        <source>{recipe} ended with exit code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/progress.py"/>
        <source>{ended} of {total} tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/progress.py"/>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/result_grids.py"/>
        <source>{recipe} made a {output} that can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/time_limit.py"/>
        <source>The recipe&apos;s parameters can&apos;t be passed on a command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/lanes/time_limit.py"/>
        <source>Another process would not know the latitude of the tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../run/phases/job_phases.py"/>
        <source>{text} on {count} lanes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/processes/elsewhere.py"/>
        <source>Enable the plugin there: `qgis_process plugins enable tile_job_plugin`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/processes/elsewhere.py"/>
        <source>`qgis_process list` failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/processes/own_workers.py"/>
        <source>{setting}: {given!r} is not a whole number of 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/processes/worker_process.py"/>
        <source>Its log can&apos;t be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/processes/worker_process.py"/>
        <source>qgis_process was found neither beside {own} nor on PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>The mosaic is cut to {cut}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Measuring the halo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Tiles whose heights can&apos;t be read, and whose shadows may therefore be missing: {tiles}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Comparing results where tiles meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Writing the mosaic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/runner.py"/>
        <source>Drawing the map tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/declared_halo.py"/>
        <source>Ground between {lowest:g} and {highest:g} can cast shadows {distance:g} map units long: halo {halo} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/declared_halo.py"/>
        <source>Results depend on the terrain up to {distance:g} map units away ({parameter} {limit:g}): halo {halo} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/differences.py"/>
        <source>up to {largest} in {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/differences.py"/>
        <source>up to {largest} in {output}, whose values are {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured: {why}. Using {halo} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured: the results of no sample depend on neighbouring pixels, which flat samples would not show. Using {halo} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>Measured halo: {halo} pixels. Results depend on pixels up to {reach} away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the sample tiles hold only nodata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the rasters of all sample tiles are unusable, as the errors of these tiles say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>the recipe fails on all samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>The halo could not be measured within {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>No halo is wide enough for this recipe: its results change however large a window is, {differing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>All tiles are therefore run as one window over the whole tile set ({width} x {height} pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>All tiles are run as one window with a halo of {halo} pixels. It has no seams, but pixels further away are ignored: the whole tile set would need about {gigabytes} GB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/halo_choice.py"/>
        <source>Using {halo} pixels; seams will remain, as one window over the whole tile set would need about {gigabytes} GB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>{output} at {x}, {y}, between tiles {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>Seam error of {output}: largest {largest}, mean {mean}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../run/seams/seam_differences.py"/>
        <source>{count} pixels are nodata in one of two results</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>The mosaic has seams: with a halo of {halo} pixels, results differ by {differences} where tiles meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>No halo removes them, because the recipe is not local: it follows water or uses the whole raster. Run it as one window over the whole tile set, which needs more memory, or use larger tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>This halo was measured, and will not be used again: start the job once more with an empty halo to have a wider one measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/seams/seam_differences.py"/>
        <source>Start a job with a larger halo, or with an empty one to have it measured. If seams remain, the recipe is not local: it follows water or uses the whole raster, and can&apos;t be run tile by tile without seams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Missing or damaged files are written again: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>{reason} The job therefore runs in this window, and ends with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Job {job} begins when another job of this window has ended. The setting {setting} allows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <location filename="../run/status_text.py"/>
        <source>Job {job} was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/start.py"/>
        <source>Resume it with {call.retryjob}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is in progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is building its mosaic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <location filename="../widgets/start_form.py"/>
        <source>Job {job} is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job} is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job}: {recipe} of {tile_set} ({tiles})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>Job {job}: {recipe} of town {town} ({tiles})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>{phase}, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/status_text.py"/>
        <source>{phase}, {percent} %, about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/tile_phase.py"/>
        <source>Job {job}: tiles to run: {tiles}, blocks: {blocks}, lanes: {lanes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../run/tiles_to_run.py"/>
        <source>{count} tiles were running when a runner died. They are run one at a time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../run/tiles_to_run.py"/>
        <source>The results of {count} tiles have vanished from {folder} while the job ran.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../run/tiles_to_run.py"/>
        <source>See why, then retry the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It names a file for {parameter!r} of {recipe}, not a tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It sets {parameter!r} of {recipe}; only these may be set: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/trust.py"/>
        <source>It writes {path!r}; the folders for results are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>No jobs are run outside the hours {hours}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job}: {tile_set}, {recipe}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job} was declined, and is left to other workers. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/worker.py"/>
        <source>Job {job} is handed to the next worker after an error: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/working_hours.py"/>
        <source>{part!q} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../run/working_hours.py"/>
        <source>Give hours such as 20:00-6:00, or several with commas between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/algorithm.py"/>
        <source>Ask for at least one of the outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>can&apos;t be {value!r}: quotes, line breaks, tabs and two % have another meaning where one saga_cmd runs several tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>Leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>{names} was not written: SAGA tells no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/call.py"/>
        <source>{names} was not written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/cmd/environment.py"/>
        <location filename="../saga/outputs.py"/>
        <source>{path} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/cmd/process.py"/>
        <source>{program} cannot be started: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/cmd/process.py"/>
        <source>SAGA&apos;s {tool} was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>saga_cmd was not found in {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Install SAGA (Debian: apt install saga), or name its folder in the setting tile_jobs/saga_folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>SAGA&apos;s {tool} failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>it ended with exit code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>{value!r} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Give {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>nothing is given, and the elevation of {tool} has no CRS to derive it from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Error encountered while running {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/errors.py"/>
        <source>Error encountered while running {step}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/fusion/fused_model.py"/>
        <source>The model was cancelled before {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/fusion/step_values.py"/>
        <source>{text} can&apos;t be evaluated: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{value} is no raster that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{layer} could not be written as a file for SAGA ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/inputs.py"/>
        <source>{source} cannot be copied for SAGA: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/latitude.py"/>
        <source>the place of {raster} can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/options.py"/>
        <source>the layer has no field {unknown}; it has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/options.py"/>
        <source>{path} can&apos;t be copied for SAGA: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/outputs.py"/>
        <source>{path} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{target} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} is no raster that can be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/raster_files.py"/>
        <source>{source} cannot be read to its end: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/tools/catalogue.py"/>
        <source>{program} does not describe its tools: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../saga/tools/catalogue.py"/>
        <source>{program} (SAGA {version}) wrote no description that can be read; SAGA 8.5 or newer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/cog.py"/>
        <location filename="../tiles/cut.py"/>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/cut.py"/>
        <source>The outline that cuts the mosaic touches none of its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/cut.py"/>
        <location filename="../tiles/map_tiles.py"/>
        <source>{path} can&apos;t be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{address} can&apos;t be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{address} has more than 1 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>{document} names {address}, which is not on a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/documents.py"/>
        <source>If you trust it, save it on this computer, and give the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Tile set {name!r} can&apos;t be made. {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Rasters that {fault}: {rasters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Register them with {field.crs} {code}, {field.pixel_size} {pixel_size:.12g} and {field.resampling} bilinear, which warps them onto one grid as they are read, or make copies that fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>A copy that fits is made by, for the first of {count} (the log has all): {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>A copy that fits is made by: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>there is no raster that GDAL can read in {folder}{which}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source> whose name fits {patterns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>It has subfolders ({count}); {field.subfolders} looks into them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{count} written by Tile Jobs are left out; name them in a tile index ({field.index}), or as {field.raster}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>tile ids are not unique: {which}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Choose among the files by {field.pattern} (such as *_dem.tif), rename them, or give a tile index (gdaltindex) with ids of your own as {field.index}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Pairs of rasters cover the same ground: {which}. Which heights are meant can&apos;t be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Register only one of each ({field.pattern} chooses among the files of a {field.folder}), and the others as a tile set of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>polygons can&apos;t be used: {which}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Repair them with Fix geometries, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Put the right file there, or register the tile set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} could not be read from {host}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Look at the network and the address, and run the job again; tiles that are complete are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has got {changes} since its tile set was registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Put the right file there, or register the tile set again; if a catalog told otherwise of the raster, correct that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has pixels of {value:.17g}, which stands for nodata because the rasters of its tile set have different nodata values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>If these pixels are nodata, write the raster again with that as its nodata value (gdal_translate -a_nodata); otherwise give all rasters the same nodata value (gdalwarp -dstnodata). Then register the tile set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>The raster {path} has the nodata value {value:.17g}, which is beyond Float32, and lies in a tile set of rasters with different nodata values. Programs that read pixels as Float32 would take it for a height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>Write the raster again with another one (gdalwarp -dstnodata -99999), and register the tile set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{name}: {raster!q} can&apos;t be read beside the tiles: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>With {field.resampling}, it is read on the pixels of the tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>With {field.resampling}, it is read on the pixels of the tiles. A copy that fits is made by: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>{name} of the recipe: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band; name one of those in it, or give them in an index: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/errors.py"/>
        <source>it has no band {band}; bands: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>were written by Tile Jobs ({field.index}, or {field.raster}, takes them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>belong to another raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>show other rasters of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>have no georeference, and the name of a raster that has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>can&apos;t be opened by GDAL, and are of another format than the tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are pictures, not elevation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are tiles that are there in another format as well ({field.pattern} chooses, such as *.asc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives of rasters that are there unpacked as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives with several rasters ({field.subfolders} takes them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>are archives in which GDAL finds no raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/folders.py"/>
        <source>{path} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>pixels of {title} can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>the raster {path} has got {changes} since the job was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>{error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has a working grid of its own. Register its rasters with the grid of the tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has {count} bands. Name one of them, as {{&quot;path&quot;: …, &quot;band&quot;: 1}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels are of type {kind}. Convert them (gdal_translate -ot Float64)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has a mask band. Write a nodata value instead (gdalwarp -dstnodata)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its values are scaled. Write what they mean (gdal_translate -unscale -ot Float32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it has no georeference. Write it (gdal_translate -a_ullr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>it is rotated or upside down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its CRS is {its}, that of the tiles {that}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels are {width:.12g} x {height:.12g}, those of the tiles {its}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/further_rasters.py"/>
        <source>its pixels ({size}) lie beside those of the tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} can&apos;t be read any more: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <location filename="../tiles/windows.py"/>
        <source>Put the whole file there, or register the tile set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/grid_rasters.py"/>
        <source>The raster {path} can&apos;t be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>{target} has heights of {given}, the rasters have heights of {usual}, and heights are not shifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>Give a CRS without a vertical part, such as {horizontal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/heights.py"/>
        <source>Rasters whose CRS does not tell what heights count from, beside others with heights of {level}: {rasters}. All are taken as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/local_copy.py"/>
        <source>The window&apos;s {path} can&apos;t be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} holds something other than map tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>Name a new folder, or a file .mbtiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tile_stores.py"/>
        <source>{path} is damaged: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>The map tiles were cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>QGIS can&apos;t read the mosaic {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic has no place on a web map: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic lies beyond 85 degrees of latitude, where web maps end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/map_tiles.py"/>
        <source>the mosaic crosses the 180th meridian, where web maps are cut in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic {path} can&apos;t be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The tile {path} can&apos;t be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Run its tile again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} can&apos;t be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} has pixels of type {data_type}, which can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} has pixels of {nodata:.17g}, which stands for nodata in the mosaic because the outputs have different nodata values, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe that sets the same one always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} lies on another pixel grid than the tile set: pixels of {made}, not {width:.12g} x {height:.12g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe that neither resamples nor reprojects its result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The recipe&apos;s output {path} does not cover its tile: it has {width} x {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>Use a recipe whose result is as large as its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/mosaic.py"/>
        <source>The mosaic {path} can&apos;t be replaced: another program, or a layer in QGIS, has it open. Close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/outlines.py"/>
        <source>The point is not on earth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/outlines.py"/>
        <source>The outline crosses itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>{address} is neither STAC, Parquet nor a list in UTF-8 (byte {byte}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>If it is a list, save it in the encoding UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/raster_list.py"/>
        <source>{address} names no rasters, one path or address per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>must be 1 pixel or more, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: there are no rasters to make it of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: tile ids are not unique: {which}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Give each raster an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: a raster has an empty tile id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Give each raster an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/rasters.py"/>
        <source>Tile set {name!r}: cancelled while its rasters were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/seams.py"/>
        <source>The recipe&apos;s output {path} lies on another pixel grid than the tile set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} is not JSON ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} is no STAC item, list of items (FeatureCollection), collection or catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} has features that are no list of items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} goes on with a request of method {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>Save all pages as one file (such as stac-client search --save), and give that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} has a link &apos;{rel}&apos; without an address (href).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>{address} leads to more than {documents} documents or {items} items, and perhaps to no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/stac_documents.py"/>
        <source>Give a smaller collection, or a search result saved as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/style.py"/>
        <source>The style of the mosaic {path} can&apos;t be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/style.py"/>
        <source>The mosaic {path} can&apos;t be styled: QGIS can&apos;t read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/warp.py"/>
        <source>The middle of the raster has no place in the other CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/wholeness.py"/>
        <source>A block is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/windows.py"/>
        <source>Tile set {tile_set!r}: pixels can&apos;t be read any more: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/windows.py"/>
        <source>The window {path} can&apos;t be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>no CRS in metres can be chosen for these rasters: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give one that fits them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>rasters of {source} have no place in {target}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give a CRS that fits them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>{given:.12g} gives the tile set more than {most} columns or rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Give larger pixels, in units of the CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../tiles/working_grid.py"/>
        <source>Working grid: {crs}, {size:.12g} {unit} pixels, {resampling}; pixel grids of the rasters: {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/database_combo.py"/>
        <source>The job database can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/database_combo.py"/>
        <source>Type to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/engine_choice.py"/>
        <source>How many helpers are asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/recipe_form.py"/>
        <source>{parameter}: this value can&apos;t be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/recipe_form.py"/>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/recipe_parameters_widget.py"/>
        <source>Set the recipe&apos;s parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <location filename="../widgets/tile_set_widget.py"/>
        <source>No tile sets registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>GeoTIFF (*.tif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Try on one tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Runs the recipe on the tile in the middle and opens a temporary mosaic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Estimating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Selected features can&apos;t be named elsewhere. Save them as a layer of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Job {job} was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Tile {tile} is tried as job {job}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>{tiles} of {total} tiles, {megapixels:.1f} Mpx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>qgis_process command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_form.py"/>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>What lists and messages call the job, beside its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Workers take jobs with a higher priority first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>No worker takes the job before this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>Here, in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>In a separate process, which goes on when QGIS is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>The next free worker runs the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/start_options.py"/>
        <source>As a task of this window, with which the job ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>4315, 4283 or 43*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Pick on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Click a tile, or drag a rectangle over tiles, to add them or to take them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <location filename="../widgets/town_widget.py"/>
        <source>No towns in this tile set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Selected features only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../widgets/tile_choice.py"/>
        <source>Clip the mosaic to it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
