-- Requests for wrk: events between the neighbours of MadeExtract.java, two persons each, under CPR_TOKEN. A thread goes
-- through its share of CPR_PAIRS pairs, beginning with pair CPR_FIRST: all are divorced, then all married again, and so on,
-- each lap with effect a day after the one before. wrk makes one request that it never sends, to look at it: so the first
-- pair of a thread is in no lap. The last line it prints is read by Reporting.java.
local token = os.getenv("CPR_TOKEN")
local pairs_in_all = tonumber(os.getenv("CPR_PAIRS"))
local first = tonumber(os.getenv("CPR_FIRST"))
local base = os.getenv("CPR_BASE")
local body = os.getenv("CPR_BODY")
local FIRST_DAY = -10958 -- 1 January 1940
local DAYS = 21914
local LAPS_FROM = 16436 -- 1 January 2015
local threads = {}

local function hex(n)
  local text = ""
  for i = 1, n do text = text .. string.format("%x", math.random(0, 15)) end
  return text
end

local function number(i)
  return os.date("!%d%m%y", (FIRST_DAY + i % DAYS) * 86400) .. string.format("%04d", 2 * math.floor(i / DAYS) + i % 2)
end

function setup(thread)
  thread:set("own", #threads)
  table.insert(threads, thread)
end

function init(args)
  math.randomseed(os.time() * 100 + own)
  done_well, other, last, at, lap = 0, 0, "", 0, 0
  share = math.floor(pairs_in_all / 2)
end

function request()
  if at == share then at, lap = 1, lap + 1 end
  local person = 2 * (first + own * share + at)
  at = at + 1
  local text = body:gsub("@ONE@", number(person)):gsub("@OTHER@", number(person + 1))
    :gsub("@FROM@", os.date("!%Y-%m-%d", (LAPS_FROM + lap) * 86400))
  local key = hex(8) .. "-" .. hex(4) .. "-4" .. hex(3) .. "-8" .. hex(3) .. "-" .. hex(12)
  return wrk.format("POST", base .. (lap % 2 == 0 and "divorces" or "marriages"),
    { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token, ["Idempotency-Key"] = key }, text)
end

function response(status, headers, answer)
  if status == 201 then
    done_well = done_well + 1
  else
    other, last = other + 1, status .. " " .. answer
  end
end

function done(summary, latency, requests)
  local done_well, other, last = 0, 0, ""
  for _, thread in ipairs(threads) do
    done_well, other = done_well + thread:get("done_well"), other + thread:get("other")
    last = last .. thread:get("last")
  end
  local errors = summary.errors
  print(last)
  print(string.format("bench done=%d micros=%d failed=%d p50=%d p99=%d", done_well, summary.duration,
    other + errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(50), latency:percentile(99)))
end
